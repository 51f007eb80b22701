import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, shown } from '../project.mjs';

/** The synthesized Terraform stacks: name, folder, number of resources, and the EKS clusters in them. */
export function synthesizedStacks() {
  return foldersIn(inProject('cdktf.out', 'stacks'))
    .filter((folder) => existsSync(join(folder.path, 'cdk.tf.json')))
    .map(({ name, path }) => {
      const { resource = {} } = JSON.parse(readFileSync(join(path, 'cdk.tf.json'), 'utf8'));
      const resources = Object.values(resource).reduce((sum, ofType) => sum + Object.keys(ofType).length, 0);
      const clusters = Object.values(resource.aws_eks_cluster ?? {}).map((cluster) => cluster.name);
      return { name, path, folder: shown(path), resources, clusters };
    });
}

/** The clusters that have manifests: name, folder, number of objects. Needs the installed packages. */
export async function synthesizedClusters() {
  const { parseAllDocuments } = await import('yaml');
  return foldersIn(inProject('dist')).map(({ name, path }) => {
    const files = readdirSync(path).filter((file) => file.endsWith('.yaml') && file !== 'kustomization.yaml');
    const documents = files.flatMap((file) => parseAllDocuments(readFileSync(join(path, file), 'utf8')));
    return { name, path, folder: shown(path), objects: documents.filter((document) => document.toJS()?.kind).length };
  });
}

function foldersIn(path) {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, path: join(path, name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
