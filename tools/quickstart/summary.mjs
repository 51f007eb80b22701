import { tableLines } from '../table.mjs';
import { synthesizedClusters, synthesizedStacks } from './outputs.mjs';

/** What there is now, and what to do with it. */
export async function printSummary({ files, deployed }) {
  const stacks = synthesizedStacks();
  const clusters = await synthesizedClusters();
  const rows = clusters.map((cluster) =>
    clusterRow(
      cluster,
      stacks.filter((stack) => belongs(stack, cluster)),
    ),
  );
  for (const stack of stacks) {
    if (!clusters.some((cluster) => belongs(stack, cluster))) rows.push(clusterRow(undefined, [stack]));
  }
  console.log('');
  for (const line of tableLines(['CLUSTER', 'STACKS', 'RESOURCES', 'OBJECTS', 'FILES', 'NEXT'], rows)) console.log(line);
  console.log('');
  console.log(changes(files, deployed));
  if (deployed.endpoint) console.log(`The local cloud goes on at ${deployed.endpoint}; npm run local:down ends it.`);
}

/** A stack belongs to the clusters it makes; one that makes none, to the cluster of its own name. */
function belongs(stack, cluster) {
  return stack.clusters.includes(cluster.name) || stack.name === cluster.name;
}

function clusterRow(cluster, stacks) {
  const names = stacks.map(({ name }) => name).join(' ');
  const next = [stacks.length > 0 && `npx cdktf deploy ${names}`, cluster && `kubectl apply -k ${cluster.folder}`];
  return [
    cluster?.name ?? '-',
    names || '-',
    stacks.reduce((sum, { resources }) => sum + resources, 0),
    cluster?.objects ?? 0,
    [...stacks, ...(cluster ? [cluster] : [])].map(({ folder }) => folder).join(' '),
    next.filter(Boolean).join(' && '),
  ];
}

function changes(files, { result, skipped }) {
  const nothing = files.changed === 0 && (skipped || result === 'No changes');
  const ofFiles = files.changed === 0 ? 'no file changed' : `${files.changed} of ${files.total} files written`;
  const ofResources = skipped ? `nothing deployed (${skipped})` : `local deployment: ${result}`;
  return `${nothing ? 'No changes: ' : ''}${ofFiles}, ${ofResources}`;
}
