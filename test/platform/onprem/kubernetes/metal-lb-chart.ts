import { App, Chart } from 'cdk8s';
import type { Construct } from 'constructs';

/** What an object looks like that is made in a chart without a cluster. */
export function renderOne(make: (scope: Construct) => unknown): any {
  const chart = new Chart(new App(), 'metallb');
  make(chart);
  const [object] = chart.toJson();
  return object;
}
