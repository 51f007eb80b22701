import { App, Names, Yaml } from 'cdk8s';
import { placeNamespaces } from '../kubernetes/namespaces';
import { refuseTokens } from '../kubernetes/token-guard';
import { Cluster } from '../platform/cluster';
import { ClusterFolders } from './cluster-folders';
import { renderConstructMetadata } from './construct-metadata';
import { kustomizations } from './kustomization';
import { ObjectIdentities } from './object-identities';
import type { RenderedFile, RenderedKubernetes, RenderedObject } from './rendered-program';
import { resolveDependencies } from './resolve-dependencies';

/** Renders every chart once, to the bytes and names that `cdk8s.App.synth` writes, sorted into cluster folders. */
export function renderKubernetes(app: App, recordMetadata: boolean): RenderedKubernetes {
  const isNumbered = resolveDependencies(app);
  const charts = app.charts;
  placeNamespaces(app, charts);
  const folders = new ClusterFolders();
  const identities = new ObjectIdentities();
  const all: RenderedObject[] = [];

  const files = charts.map((chart, index): ChartFile => {
    const folder = folders.of(chart, Cluster.tryOf(chart));
    const objects = chart.toJson();
    refuseTokens(chart, objects);
    identities.add(chart, folder, objects);
    objects.forEach((object) => all.push({ folder, object }));
    const prefix = isNumbered ? `${String(index).padStart(4, '0')}-` : '';
    const name = `${prefix}${Names.toDnsLabel(chart)}${app.outputFileExtension}`;
    return { folder, name, objects: objects.length, path: folder ? `${folder}/${name}` : name, content: Yaml.stringify(...objects) };
  });

  return {
    charts: files.length,
    objects: all,
    files: [
      ...files.map(({ path, content }) => ({ path, content })),
      ...kustomizations(files),
      ...(recordMetadata ? [renderConstructMetadata(app)] : []),
    ],
  };
}

/** A chart's file, and where it goes. */
export interface ChartFile extends RenderedFile {
  readonly folder: string;
  readonly name: string;
  readonly objects: number;
}
