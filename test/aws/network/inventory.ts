import { App, aws } from '../../../lib';
import { awsProgram, rendered } from '../program';

export type Network = Partial<aws.NetworkProps>;

/** A program with a network, rendered. */
export function renderedNetwork(props: Network = {}, stackProps: Partial<aws.AwsStackProps> = {}) {
  const { app, stack } = awsProgram(stackProps);
  const network = new aws.Network(stack, 'network', { cidr: '10.0.0.0/16', ...props });
  return { network, ...parts(app) };
}

function parts(app: App) {
  const program = rendered(app);
  return {
    stack: program.stack('shop'),
    counts: program.resourceCounts('shop'),
    resources: (type: string) => program.resources('shop', type),
    /** The resources of a type by the last part of their construct path before `Resource`. */
    byName: (type: string) => {
      const all: { [id: string]: any } = program.stack('shop').resource[type] ?? {};
      return Object.fromEntries(Object.values(all).map(({ '//': note, ...resource }) => [nameOf(note.metadata.path), resource]));
    },
  };
}

/** `shop/network/Private/Subnet1` → `Private/Subnet1`. */
function nameOf(path: string): string {
  return path.split('/').slice(2).join('/');
}
