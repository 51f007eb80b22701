import type { App } from 'cdk8s';
import { objectConstructs } from '../kubernetes/object-origin';
import type { RenderedFile } from './rendered-program';

/** The file by which cdk8s-cli finds the construct of an object; its format knows names only (cdk8s 2.70). */
export function renderConstructMetadata(app: App): RenderedFile {
  const objects = app.charts.flatMap(objectConstructs);
  const resources = Object.fromEntries(objects.map((object) => [object.name, { path: object.node.path }]));
  return { path: 'construct-metadata.json', content: JSON.stringify({ version: '1.0.0', resources }) };
}
