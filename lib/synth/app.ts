import * as cdk8s from 'cdk8s';
import * as cdktf from 'cdktf';
import { readSettings } from '../core/settings';
import { TerraformTokenResolver } from '../kubernetes/terraform-token-resolver';
import { TERRAFORM_OUTDIR_CONTEXT } from '../terraform/outdir';
import { checkProgram } from './check-program';
import { OutputPaths, resolveOutputPaths } from './output-paths';
import { renderKubernetes } from './render-kubernetes';
import { renderTerraform } from './render-terraform';
import { reportFindings, reportSummary } from './report';
import type { RenderedProgram } from './rendered-program';
import { TerraformStaging } from './write/terraform-staging';
import { writeProgram } from './write/write-program';

/** Where a program's output goes, and how strict it is. */
export interface AppProps {
  /**
   * The folder of the Kubernetes manifests. `CDK8S_OUTDIR`, which `cdk8s synth` sets, wins over it.
   * @default 'dist'
   */
  readonly kubernetesOutdir?: string;
  /**
   * The folder of the Terraform configuration. `CDKTF_OUTDIR`, which `cdktf synth` sets, wins over it.
   * @default 'cdktf.out'
   */
  readonly terraformOutdir?: string;
  /**
   * Whether a warning stops the write, as an error does.
   * @default false
   */
  readonly strict?: boolean;
}

/**
 * One program with two construct trees: Terraform stacks under `terraform`, Kubernetes charts under
 * `kubernetes`. `synth()` validates both, renders both in memory, and only then writes.
 */
export class App {
  /** The root of the Terraform tree; `aws.AwsStack`s are made in it. */
  public readonly terraform: cdktf.App;
  /** The root of the Kubernetes tree; `ClusterChart`s are made in it. */
  public readonly kubernetes: cdk8s.App;

  private readonly strict: boolean;
  private readonly recordsMetadata: boolean;
  private readonly staging = new TerraformStaging();
  private readonly paths: OutputPaths;

  constructor(props: AppProps = {}) {
    const settings = readSettings();
    this.strict = props.strict ?? false;
    this.recordsMetadata = settings.recordConstructMetadata;
    this.paths = resolveOutputPaths(props, settings);
    this.terraform = this.staging.createApp({ [TERRAFORM_OUTDIR_CONTEXT]: this.paths.terraformOutdir });
    this.kubernetes = new cdk8s.App({
      outdir: this.paths.kubernetesOutdir,
      recordConstructMetadata: this.recordsMetadata,
      resolvers: [new TerraformTokenResolver()],
    });
  }

  /**
   * Validates, renders and writes the program. With `CDKTF_OUTDIR` set only Terraform output is written, with
   * `CDK8S_OUTDIR` only Kubernetes output, otherwise both. Findings and a summary go to stderr.
   *
   * @throws WRONG_TREE, VALIDATION_FAILED, CLUSTER_NAME_TAKEN, NAME_INVALID (a cluster's folder), OBJECT_NAME_MISSING,
   * OBJECT_DUPLICATE, LATE_VALUE_IN_MANIFEST or FINDINGS_STRICT before anything is written; OUTPUT_UNWRITABLE or
   * OUTPUT_LOCKED while writing, which leaves the last good output in place
   */
  public synth(): void {
    const program = this._render();
    writeProgram(program, this.paths);
    reportSummary(program, this.paths);
  }

  /**
   * Everything of `synth()` that comes before the write.
   * @internal
   */
  public _render(): RenderedProgram {
    const findings = checkProgram(this.terraform, this.kubernetes);
    reportFindings(findings, this.strict);
    return {
      findings,
      terraform: renderTerraform(this.terraform, this.staging),
      kubernetes: renderKubernetes(this.kubernetes, this.recordsMetadata),
    };
  }
}
