import type { IConstruct } from 'constructs';
import { fail } from '../core/coded-error';

/** What makes a Kubernetes object the one it is: applying two of one identity replaces the first by the second. */
export class ObjectIdentities {
  private readonly charts = new Map<string, IConstruct>();

  /** Notes an object of a cluster's folder, and refuses one without a name or with an identity that is taken. */
  public add(chart: IConstruct, folder: string, object: any): void {
    if (object?.kind === 'List' && Array.isArray(object.items)) {
      object.items.forEach((item: any) => this.add(chart, folder, item));
      return;
    }
    const { kind, apiVersion, metadata } = object ?? {};
    if (!metadata?.name) {
      fail('OBJECT_NAME_MISSING', {
        scope: chart,
        what: `an object of kind ${kind} has no name`,
        given: metadata?.generateName && 'generateName',
      });
    }
    const group = String(apiVersion).includes('/') ? String(apiVersion).split('/')[0] : '';
    const namespace = metadata.namespace ?? '';
    const identity = JSON.stringify([folder, group, kind, namespace, metadata.name]);
    const other = this.charts.get(identity);
    if (other) {
      const place = namespace ? ` in namespace ${namespace}` : '';
      fail('OBJECT_DUPLICATE', {
        scope: chart,
        what: `${kind} ${metadata.name}${place} is made twice`,
        given: `in chart ${other.node.path} and in chart ${chart.node.path}`,
      });
    }
    this.charts.set(identity, chart);
  }
}
