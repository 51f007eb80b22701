import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject } from 'cdk8s';
import { TerraformElement, TerraformResource } from 'cdktf';
import { program as eksFargate } from '../../apps/eks-fargate/program';
import { program as gke } from '../../apps/gke/program';
import { program as onprem } from '../../apps/onprem/program';
import { App } from '../../lib';

/**
 * Where each construct of the reference programs ends up. A Terraform address that changes destroys and creates; an
 * object's name that changes does the same in a cluster. Changing a line needs a `moved` entry and a major version.
 */
const FILE = join(__dirname, 'construct-ids.txt');

test('paths, Terraform addresses and object names are frozen', () => {
  const app = new App();
  [eksFargate, gke, onprem].forEach((program) => program(app));
  const terraform = app.terraform.node.findAll().filter((x): x is TerraformResource => TerraformResource.isTerraformResource(x));
  const objects = app.kubernetes.node.findAll().filter(ApiObject.isApiObject);
  const lines = [
    ...terraform.map(
      (resource) => `${resource.node.path} -> ${resource.terraformResourceType}.${(resource as TerraformElement).friendlyUniqueId}`,
    ),
    ...objects.map((object) => `${object.node.path} -> ${object.kind}/${object.name}`),
  ];
  const text = `${lines.sort().join('\n')}\n`;
  if (process.env.KASANE_UPDATE_GOLDEN) writeFileSync(FILE, text);
  expect(text).toBe(existsSync(FILE) ? readFileSync(FILE, 'utf8') : undefined);
});
