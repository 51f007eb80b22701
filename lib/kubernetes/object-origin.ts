import { ApiObject, Chart, DependencyGraph } from 'cdk8s';
import type { IConstruct } from 'constructs';

/**
 * The construct that made one of a chart's rendered objects, or the chart itself where that is not known: charts
 * and objects may override `toJson`. Found by position, because two objects may share kind and name.
 */
export function originOf(chart: Chart, objects: any[], index: number): IConstruct {
  const origins = objectConstructs(chart);
  return origins.length === objects.length ? origins[index] : chart;
}

/** The constructs of a chart's objects, in the order in which the chart renders them. */
export function objectConstructs(chart: Chart): ApiObject[] {
  return new DependencyGraph(chart.node)
    .topology()
    .filter(ApiObject.isApiObject)
    .filter((object) => object.chart === chart);
}
