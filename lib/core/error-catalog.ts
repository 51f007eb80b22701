/** What is true of every error of one code; `docs/ERRORS.md` is generated from this table. */
export interface CatalogEntry {
  /** What the code means. */
  readonly meaning: string;
  /** How it is mended in general. */
  readonly mend: string;
}

/**
 * Every error code, in one place so that it can be reviewed in one sitting.
 * A code is a contract: removing or renaming one is a breaking change (`test/api/error-codes.txt`).
 */
export const ERROR_CATALOG = {
  // values
  CIDR_INVALID: {
    meaning: 'The text is no CIDR block, or has bits set behind its prefix length.',
    mend: 'write the network address and a prefix length, for example 10.0.0.0/16',
  },
  IP_ADDRESS_INVALID: {
    meaning: 'The text is no IPv4 or IPv6 address.',
    mend: 'write a dotted IPv4 address or an IPv6 address',
  },
  IP_RANGE_INVALID: {
    meaning: 'The text is no address range: a bare address, a reversed range, or ends of two families.',
    mend: 'write FIRST-LAST or a CIDR block; one address is written with /32 (IPv4) or /128 (IPv6)',
  },
  QUANTITY_INVALID: {
    meaning: 'A quantity of CPU or memory is negative, zero, not a number or finer than its unit.',
    mend: 'use Cpu.millis, Cpu.units, Memory.mebibytes or Memory.gibibytes with a positive number',
  },
  PORT_INVALID: {
    meaning: 'A port is not a whole number from 1 to 65535.',
    mend: 'give a whole number from 1 to 65535',
  },
  NAME_INVALID: {
    meaning: 'A name breaks the rules of the system it is meant for.',
    mend: 'use lower-case ASCII letters, digits and hyphens, beginning and ending with a letter or digit',
  },
  NAME_NOT_LITERAL: {
    meaning: 'A name holds a Terraform token, whose value is known only after a deploy.',
    mend: 'give a literal name; names decide folders and ARNs while the program runs',
  },
  NUMBER_OUT_OF_RANGE: {
    meaning: 'A number lies outside the range that its field accepts.',
    mend: 'give a number inside the range',
  },
  CRON_INVALID: {
    meaning: 'A schedule is not a cron expression of five fields.',
    mend: 'write minute, hour, day of month, month and day of week, for example 0 3 * * *',
  },
  HOST_INVALID: {
    meaning: 'A host is no DNS name, or an IP address where a name is needed.',
    mend: 'give a fully qualified DNS name in lower case, for example shop.example.com',
  },

  // trees and programs
  WRONG_TREE: {
    meaning: 'A construct stands in the tree of the other engine, which would lose it silently.',
    mend: 'create Terraform constructs under app.terraform and charts under app.kubernetes',
  },
  CONSTRUCT_ID_TAKEN: {
    meaning: 'Two constructs of one scope, or two stacks of one program, have the same id.',
    mend: 'give one of them another id',
  },
  CLUSTER_MISSING: {
    meaning: 'A construct needs to know its cluster, and no scope above it names one.',
    mend: 'use a ClusterChart, or call Cluster.assign(chart, cluster) on the chart',
  },
  CLUSTER_ASSIGNED_TWICE: {
    meaning: 'A scope was assigned to two different clusters.',
    mend: 'assign each chart to one cluster; use one chart for each',
  },
  CLUSTER_NAME_TAKEN: {
    meaning: 'Two clusters of one stack have the same name, or two of one program write to the same output folder.',
    mend: 'give one of them another name, or a folder of its own',
  },
  OBJECT_NAME_MISSING: {
    meaning: 'A Kubernetes object has no name.',
    mend: 'set metadata.name',
  },
  OBJECT_DUPLICATE: {
    meaning: 'Two Kubernetes objects of one cluster have the same kind, namespace and name; the later would replace the earlier.',
    mend: 'rename one of them, or remove it',
  },
  LATE_VALUE_IN_MANIFEST: {
    meaning: 'A Terraform token, known only after a deploy, stands in a Kubernetes manifest.',
    mend: 'use a value that is known while the program runs: a literal name, or an ARN made from account and name',
  },
  VALIDATION_FAILED: {
    meaning: 'Constructs reported errors at the end of the program; all are listed.',
    mend: 'mend each of the listed errors',
  },
  FINDINGS_STRICT: {
    meaning: 'The program has warnings, and strict mode makes them errors.',
    mend: 'mend the warnings, or run without strict',
  },
  OUTPUT_UNWRITABLE: {
    meaning: 'An output file or folder cannot be written.',
    mend: 'make the folder writable, or choose another output folder',
  },
  OUTPUT_LOCKED: {
    meaning: 'Another run is writing to the same output folders.',
    mend: 'wait for it to end; if none is running, remove the lock file that is named',
  },

  // AWS
  AWS_REGION_INVALID: {
    meaning: 'The text is no AWS region.',
    mend: 'give a region code such as ap-northeast-1',
  },
  AWS_ACCOUNT_INVALID: {
    meaning: 'The text is no AWS account id.',
    mend: 'give the twelve digits of the account, as a string',
  },
  AWS_STACK_MISSING: {
    meaning: 'An AWS construct stands outside of any Terraform stack.',
    mend: 'create it inside an aws.AwsStack or a cdktf.TerraformStack',
  },
  AWS_TARGET_UNKNOWN: {
    meaning: 'KASANE_TARGET names no target.',
    mend: 'set KASANE_TARGET to aws or localstack, or leave it unset for aws',
  },
  IAM_PERMISSION_EMPTY: {
    meaning: 'A permission names no action, or nothing that it may be done to; IAM refuses such a policy.',
    mend: 'name at least one action and one resource',
  },
  NETWORK_ZONES: {
    meaning: 'A network has too few or too many availability zones, or names one twice.',
    mend: 'give a number from 2 to 6, or 2 to 6 different zone names',
  },
  NETWORK_TOO_SMALL: {
    meaning: 'A VPC block has no room for its subnets.',
    mend: 'use a block from /16 to /22: six zones are always reserved, so that a later zone only adds',
  },
  NETWORK_OVERLAP: {
    meaning: 'Two address blocks that must be apart overlap.',
    mend: 'choose blocks that do not overlap',
  },
  SUBNET_OUTSIDE_NETWORK: {
    meaning: 'A subnet does not lie in its VPC.',
    mend: 'choose a block inside the block of the VPC',
  },
  SUBNET_ATTRIBUTE_MISSING: {
    meaning: 'An imported network has no subnets of the kind that is needed.',
    mend: 'pass the subnet ids to fromAttributes',
  },

  // EKS
  KUBERNETES_VERSION_UNSUPPORTED: {
    meaning: 'The Kubernetes version is older than every version the platform still runs, or no version at all.',
    mend: 'choose a supported version',
  },
  EKS_CLUSTER_NAME_INVALID: {
    meaning: 'A cluster name breaks the rules of EKS.',
    mend: 'use up to 100 letters, digits, hyphens and underscores, beginning with a letter or digit',
  },
  EKS_ENDPOINT_UNREACHABLE: {
    meaning: 'The API endpoint settings would leave nobody, or not the pods, able to reach the cluster.',
    mend: 'keep the private endpoint on; it is what pods on Fargate register through',
  },
  EKS_ATTRIBUTE_MISSING: {
    meaning: 'An imported cluster was asked for something that was not passed to fromAttributes.',
    mend: 'pass the attribute to fromAttributes',
  },
  FARGATE_SELECTOR_LIMIT: {
    meaning: 'A Fargate profile has no selector, or more than the quota allows.',
    mend: 'give 1 to 5 selectors; split them over several profiles, or raise quotas on the cluster',
  },
  FARGATE_SELECTOR_INVALID: {
    meaning: 'A selector of a Fargate profile has no namespace, or an empty label.',
    mend: 'give every selector a namespace; labels are optional',
  },
  FARGATE_LABEL_LIMIT: {
    meaning: 'A selector of a Fargate profile has more label pairs than the quota allows.',
    mend: 'use at most 5 label pairs, or raise quotas on the cluster',
  },
  FARGATE_PROFILE_NAME_INVALID: {
    meaning: 'A Fargate profile name breaks the rules of EKS.',
    mend: 'use up to 63 letters, digits, hyphens and underscores; the prefix eks- is reserved',
  },
  FARGATE_PROFILE_LIMIT: {
    meaning: 'A cluster has more Fargate profiles than the quota allows.',
    mend: 'merge profiles (each takes several selectors), or raise quotas on the cluster',
  },
  FARGATE_PROFILE_DUPLICATE: {
    meaning: 'Two Fargate profiles of one cluster have the same name.',
    mend: 'rename one of them',
  },
  FARGATE_PROFILE_FOREIGN_STACK: {
    meaning: 'A Fargate profile stands in another Terraform stack than its cluster, where the order of creation is lost.',
    mend: "create it in the cluster's stack, or with cluster.addFargateProfile",
  },
  LOAD_BALANCER_OPTION_INVALID: {
    meaning: 'An option for a load balancer is not written in the form that AWS or its controller reads.',
    mend: 'write it in the form that is named',
  },
  LOAD_BALANCER_CONTROLLER_UNSUPPORTED: {
    meaning: 'The version of the AWS Load Balancer Controller is no version, or too old for what kasane renders.',
    mend: 'give the version of the controller image, 2.4.0 or newer, for example 2.13.0',
  },
  FARGATE_PUBLIC_SUBNET: {
    meaning: 'A Fargate profile was given a public subnet; EKS runs Fargate pods in private subnets only.',
    mend: 'pass private subnets (network.privateSubnets)',
  },

  // workloads and exposures
  EXPOSURE_UNSUPPORTED: {
    meaning: 'The cluster cannot serve this exposure.',
    mend: 'choose one of the exposures that the cluster can serve',
  },
  IDENTITY_UNSUPPORTED: {
    meaning: 'The cluster gives workloads no identity outside of itself.',
    mend: 'leave identity out on this cluster, and pass credentials by a Secret that is made elsewhere',
  },
  PLATFORM_OPTIONS_CONFLICT: {
    meaning: 'Options for a load balancer contradict each other or the exposure they were given to.',
    mend: 'remove one of the options that contradict',
  },
  REPLICAS_AND_AUTOSCALING: {
    meaning: 'A workload has both a fixed number of replicas and an autoscaler.',
    mend: 'remove replicas; the autoscaler owns the number',
  },
  ENVIRONMENT_DUPLICATE: {
    meaning: 'An environment variable was added twice, or has a name that no shell accepts.',
    mend: 'use each name once; names consist of letters, digits and underscores and do not begin with a digit',
  },
  POD_TOO_LARGE: {
    meaning: 'A pod asks for more than the largest size the place it lands on offers.',
    mend: 'ask for less, or place the pod elsewhere',
  },

  // GKE
  BACKEND_CONFIG_INVALID: {
    meaning: 'A BackendConfig has fields that its controller refuses together, or a value outside its range.',
    mend: 'follow the limits that are named',
  },
  BACKEND_CONFIG_IAP_AND_CDN: {
    meaning: 'A BackendConfig switches on both Identity-Aware Proxy and Cloud CDN, which the controller refuses.',
    mend: 'keep one of iap and cdn',
  },
  NEG_INVALID: {
    meaning: 'A NEG annotation names a port that the Service does not have, or an invalid name.',
    mend: 'expose ports of the Service',
  },

  // on-premises
  ADDRESS_POOL_INVALID: {
    meaning: 'A MetalLB address pool has no addresses, a bad name, or no cluster to belong to.',
    mend: 'give the pool a name and at least one range',
  },
  ADDRESS_POOL_OVERLAP: {
    meaning: 'Two MetalLB address pools, or two ranges of one, share addresses; MetalLB refuses that.',
    mend: 'make the ranges disjoint',
  },
  ADDRESS_NOT_IN_POOL: {
    meaning: 'A requested address lies in no pool of the cluster.',
    mend: 'request an address of one of the pools',
  },
  ADVERTISEMENT_INVALID: {
    meaning: 'A MetalLB advertisement names something twice, or its fields contradict each other or the pool they announce.',
    mend: 'follow the rule that is named; MetalLB refuses its whole configuration otherwise',
  },
  BGP_PEER_INVALID: {
    meaning: 'A BGPPeer has fields that MetalLB refuses together, or lacks one of two alternatives.',
    mend: 'give exactly one of peerAsn and dynamicAsn, and exactly one of peerAddress and peerInterface',
  },
  BGP_COMMUNITY_INVALID: {
    meaning: 'The text is no BGP community, or an alias that is taken.',
    mend: 'write 65535:65281 (two 16-bit numbers), large:1:2:3 (three 32-bit numbers) or the alias of a Community',
  },
  LABEL_SELECTOR_INVALID: {
    meaning: 'A label selector has a key, value or operator that Kubernetes refuses, or stands twice in a list.',
    mend: 'give values with In and NotIn and none with Exists and DoesNotExist; list each selector once',
  },
  EXTERNAL_SERVICE_INVALID: {
    meaning: 'An external service has no endpoint, or one that Kubernetes refuses.',
    mend: 'use ExternalService.fromIps for addresses and ExternalService.fromHostname for a DNS name',
  },
} as const satisfies Record<string, CatalogEntry>;

/** A stable error code. */
export type ErrorCode = keyof typeof ERROR_CATALOG;
