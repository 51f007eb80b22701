import { Yaml } from 'cdk8s';
import type { ChartFile } from './render-kubernetes';
import type { RenderedFile } from './rendered-program';

/**
 * One `kustomization.yaml` for each cluster, so that `kubectl apply -k`, Argo CD and Flux take the folder as it
 * is. The order of the charts is the order of application: kustomize would otherwise sort by kind.
 */
export function kustomizations(charts: ChartFile[]): RenderedFile[] {
  const folders = [...new Set(charts.map(({ folder }) => folder))].filter(Boolean);
  return folders.map((folder) => {
    // kustomize refuses a file that holds no object
    const resources = charts.filter((chart) => chart.folder === folder && chart.objects > 0).map(({ name }) => name);
    const content = Yaml.stringify({
      apiVersion: 'kustomize.config.k8s.io/v1beta1',
      kind: 'Kustomization',
      sortOptions: { order: 'fifo' },
      resources,
    });
    return { path: `${folder}/kustomization.yaml`, content };
  });
}
