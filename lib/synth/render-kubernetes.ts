import { App, Chart, Names, Yaml } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { refuseTokens } from '../kubernetes/token-guard';
import { Cluster } from '../platform/cluster';
import { ClusterFolders } from './cluster-folders';
import { renderConstructMetadata } from './construct-metadata';
import { kustomizations } from './kustomization';
import { ObjectIdentities } from './object-identities';
import type { RenderedFile, RenderedKubernetes, RenderedObject } from './rendered-program';

/** Renders every chart once, to the bytes and names that `cdk8s.App.synth` writes, sorted into cluster folders. */
export function renderKubernetes(app: App, recordMetadata: boolean): RenderedKubernetes {
  const isPrefixed = hasDependentCharts(app);
  const rendered = new Map(
    app.node
      .findAll()
      .filter(Chart.isChart)
      .map((chart) => [chart, chart.toJson()]),
  );
  const folders = new ClusterFolders();
  const identities = new ObjectIdentities();
  const all: RenderedObject[] = [];

  const files = app.charts.map((chart, index): ChartFile => {
    const objects = rendered.get(chart) ?? [];
    const folder = folders.of(chart, Cluster.tryOf(chart));
    objects.forEach((object) => {
      refuseTokens(chart, object);
      identities.add(chart, folder, object);
      all.push({ folder, object });
    });
    const prefix = isPrefixed ? `${String(index).padStart(4, '0')}-` : '';
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

/** cdk8s numbers all files as soon as one chart depends on another or stands directly in one. */
function hasDependentCharts(app: App): boolean {
  const chartOf = (x: IConstruct) => [...x.node.scopes].reverse().find(Chart.isChart);
  return app.node.findAll().some((construct) => {
    const isNested = Chart.isChart(construct) && construct.node.scope !== undefined && Chart.isChart(construct.node.scope);
    return isNested || construct.node.dependencies.some((dependency) => chartOf(dependency) !== chartOf(construct));
  });
}
