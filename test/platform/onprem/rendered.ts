import { App, Chart } from 'cdk8s';

/** The objects of a chart, by `Kind/name`. */
export function objectsOf(chart: Chart): { [identity: string]: any } {
  return Object.fromEntries(chart.toJson().map((object) => [`${object.kind}/${object.metadata.name}`, object]));
}

/** The objects of the chart that holds what belongs to the cluster itself; none when there is no such chart. */
export function platformObjects(app: App, cluster: string): { [identity: string]: any } {
  const chart = app.node.tryFindChild(`${cluster}-platform`);
  return chart ? objectsOf(chart as Chart) : {};
}
