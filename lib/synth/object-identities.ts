import type { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { fail } from '../core/coded-error';
import { originOf } from '../kubernetes/object-origin';
import { isClusterScoped } from './cluster-scoped-kinds';

/** Where an object comes from. The construct is looked for only when there is something to complain of. */
interface Origin {
  readonly chart: Chart;
  readonly objects: any[];
  readonly index: number;
}

/** What makes a Kubernetes object the one it is: applying two of one identity replaces the first by the second. */
export class ObjectIdentities {
  private readonly origins = new Map<string, Origin>();

  /**
   * Notes the objects of a chart, and refuses one without a name or with an identity that is taken: in the
   * cluster, or in the chart alone when it belongs to no cluster, because then nobody knows where it is applied.
   */
  public add(chart: Chart, folder: string, objects: any[]): void {
    const space = folder ? `cluster ${folder}` : `chart ${chart.node.path}`;
    const isNameNeeded = (metadata: any) => Boolean(folder) || !metadata?.generateName;
    objects.forEach((object, index) => {
      const origin = { chart, objects, index };
      membersOf(object).forEach((member) => this.addOne(space, isNameNeeded, member, origin));
    });
  }

  private addOne(space: string, isNameNeeded: (metadata: any) => boolean, object: any, origin: Origin): void {
    const { kind, apiVersion, metadata } = object ?? {};
    if (!metadata?.name) {
      if (isNameNeeded(metadata)) refuseNameless(kind, metadata, origin);
      return;
    }
    const group = String(apiVersion).includes('/') ? String(apiVersion).split('/')[0] : '';
    const namespace = isClusterScoped(group, kind) ? undefined : (metadata.namespace ?? 'default');
    const identity = JSON.stringify([space, group, kind, namespace, metadata.name]);
    const first = this.origins.get(identity);
    if (first) refuseSecond(`${kind} ${metadata.name}${namespace ? ` in namespace ${namespace}` : ''}`, kind, first, origin);
    this.origins.set(identity, origin);
  }
}

/** kubectl and kustomize take a list for its members, whatever it is a list of. */
function membersOf(object: any): any[] {
  const isList = String(object?.kind).endsWith('List') && Array.isArray(object.items);
  return isList ? object.items.flatMap(membersOf) : [object];
}

function constructOf({ chart, objects, index }: Origin): IConstruct {
  return originOf(chart, objects, index);
}

function refuseNameless(kind: string, metadata: any, origin: Origin): never {
  return fail('OBJECT_NAME_MISSING', {
    scope: constructOf(origin),
    what: `an object of kind ${kind} has no name`,
    given: metadata?.generateName && 'generateName, which kubectl apply and kustomize refuse',
  });
}

function refuseSecond(object: string, kind: string, first: Origin, second: Origin): never {
  return fail('OBJECT_DUPLICATE', {
    scope: constructOf(second),
    what: `${object} is made twice`,
    given: `by ${constructOf(first).node.path} and by ${constructOf(second).node.path}`,
    fix: kind === 'Namespace' ? 'remove it, or set createNamespace to false on the charts of the namespace' : undefined,
  });
}
