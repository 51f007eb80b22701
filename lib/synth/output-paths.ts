import type { Settings } from '../core/settings';
import type { AppProps } from './app';

/** Where output goes, and which of the two kinds is written at all. */
export interface OutputPaths {
  readonly terraformOutdir: string;
  readonly kubernetesOutdir: string;
  readonly writesTerraform: boolean;
  readonly writesKubernetes: boolean;
  /** Whether `cdktf` waits for its output, be there a stack or none. */
  readonly isTerraformExpected: boolean;
  /** Whether `cdk8s` waits for its output, be there a chart or none. */
  readonly isKubernetesExpected: boolean;
}

/** The variables of the two command lines win over the props, and a set variable asks for its own kind only. */
export function resolveOutputPaths(props: AppProps, settings: Settings): OutputPaths {
  const isTerraformExpected = settings.terraformOutdir !== undefined;
  const isKubernetesExpected = settings.kubernetesOutdir !== undefined;
  return {
    terraformOutdir: settings.terraformOutdir ?? props.terraformOutdir ?? 'cdktf.out',
    kubernetesOutdir: settings.kubernetesOutdir ?? props.kubernetesOutdir ?? 'dist',
    writesTerraform: isTerraformExpected || !isKubernetesExpected,
    writesKubernetes: isKubernetesExpected || !isTerraformExpected,
    isTerraformExpected,
    isKubernetesExpected,
  };
}
