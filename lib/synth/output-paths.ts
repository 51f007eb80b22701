import type { Settings } from '../core/settings';
import type { AppProps } from './app';

/** Where output goes, and which of the two kinds is written at all. */
export interface OutputPaths {
  readonly terraformOutdir: string;
  readonly kubernetesOutdir: string;
  readonly writesTerraform: boolean;
  readonly writesKubernetes: boolean;
}

/** The variables of the two command lines win over the props, and a set variable asks for its own kind only. */
export function resolveOutputPaths(props: AppProps, settings: Settings): OutputPaths {
  const calledByTerraform = settings.terraformOutdir !== undefined;
  const calledByKubernetes = settings.kubernetesOutdir !== undefined;
  return {
    terraformOutdir: settings.terraformOutdir ?? props.terraformOutdir ?? 'cdktf.out',
    kubernetesOutdir: settings.kubernetesOutdir ?? props.kubernetesOutdir ?? 'dist',
    writesTerraform: calledByTerraform || !calledByKubernetes,
    writesKubernetes: calledByKubernetes || !calledByTerraform,
  };
}
