/** What the environment says to a program. This is the only file of the library that reads it. */
export interface Settings {
  /** Where `cdktf synth` wants the Terraform output; set means that only Terraform output is written. */
  readonly terraformOutdir?: string;
  /** Where `cdk8s synth` wants the manifests; set means that only Kubernetes output is written. */
  readonly kubernetesOutdir?: string;
  /** Whether `cdk8s synth` asks for `construct-metadata.json`. */
  readonly recordConstructMetadata: boolean;
  /** `aws` or `localstack`. */
  readonly target: string;
  /** The endpoint of a local cloud. */
  readonly awsEndpoint: string;
  /** Whether colours are forbidden (https://no-color.org). */
  readonly noColor: boolean;
}

/** Reads the environment as it is now. */
export function readSettings(): Settings {
  const { CDKTF_OUTDIR, CDK8S_OUTDIR, CDK8S_RECORD_CONSTRUCT_METADATA, KASANE_TARGET, AWS_ENDPOINT_URL, NO_COLOR } = process.env;
  return {
    terraformOutdir: CDKTF_OUTDIR || undefined,
    kubernetesOutdir: CDK8S_OUTDIR || undefined,
    recordConstructMetadata: CDK8S_RECORD_CONSTRUCT_METADATA === 'true',
    target: KASANE_TARGET || 'aws',
    awsEndpoint: AWS_ENDPOINT_URL || 'http://localhost:4566',
    noColor: Boolean(NO_COLOR),
  };
}
