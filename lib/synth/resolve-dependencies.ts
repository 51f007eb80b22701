import { ApiObject, App, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

/**
 * Makes the dependencies explicit that a tree only implies, in the three steps of `cdk8s.App.synth` (cdk8s 2.70).
 * cdk8s does the same whenever it renders a chart; done first, the charts are rendered in the order in which they
 * are written, as cdk8s does, and values that are produced while they are rendered come out the same.
 *
 * @returns whether a chart depends on another, or stands directly in one; then cdk8s numbers all files
 */
export function resolveDependencies(app: App): boolean {
  for (const parent of app.node.findAll().filter(Chart.isChart)) {
    parent.node.addDependency(...parent.node.children.filter(Chart.isChart));
  }

  const across = dependenciesOf(app)
    .map(({ source, target }) => ({ source: Chart.of(source), target: Chart.of(target) }))
    .filter(({ source, target }) => source !== target);
  across.forEach(({ source, target }) => source.node.addDependency(target));

  for (const { source, target } of dependenciesOf(app)) {
    const targets = ownObjects(target);
    ownObjects(source).forEach((object) =>
      targets.filter((other) => other !== object).forEach((other) => object.node.addDependency(other)),
    );
  }
  return across.length > 0;
}

function dependenciesOf(app: App): { source: IConstruct; target: IConstruct }[] {
  return app.node.findAll().flatMap((source) => source.node.dependencies.map((target) => ({ source, target })));
}

/** The objects below a construct, without those of charts nested in its chart. */
function ownObjects(construct: IConstruct): ApiObject[] {
  const chart = Chart.of(construct);
  return construct.node
    .findAll()
    .filter(ApiObject.isApiObject)
    .filter((object) => object.chart === chart);
}
