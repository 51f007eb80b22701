import { fail } from '../core/coded-error';
import type { App } from '../synth/app';
import type { RenderedFile, RenderedObject } from '../synth/rendered-program';

/**
 * A program as `synth()` would write it, for tests: validated and rendered in memory, with nothing written.
 * A program can be rendered once.
 */
export class RenderedApp {
  /** Renders a program. @throws what `App.synth` throws before it writes */
  public static of(app: App): RenderedApp {
    const { terraform, kubernetes } = app._render();
    return new RenderedApp(terraform.files, kubernetes.files, kubernetes.objects);
  }

  private constructor(
    private readonly terraformFiles: RenderedFile[],
    private readonly kubernetesFiles: RenderedFile[],
    private readonly renderedObjects: RenderedObject[],
  ) {}

  /** The paths of all manifests below the output folder, in the order of the charts. */
  public get manifests(): string[] {
    return this.kubernetesFiles.map(({ path }) => path);
  }

  /** The text of a manifest file. @throws OBJECT_NAME_MISSING when there is none of this path */
  public manifest(path: string): string {
    const file = this.kubernetesFiles.find((candidate) => candidate.path === path);
    return String(
      file?.content ??
        fail('OBJECT_NAME_MISSING', {
          what: 'no such manifest',
          given: path,
          allowed: this.manifests.join(', '),
          fix: 'name one of the files',
        }),
    );
  }

  /**
   * The Kubernetes objects of a folder.
   * @param folder a cluster's folder; all objects of the program when absent
   */
  public objects(folder?: string): any[] {
    return this.renderedObjects.filter((rendered) => folder === undefined || rendered.folder === folder).map(({ object }) => object);
  }

  /** The one object of a kind and name; undefined when there is none. */
  public object(kind: string, name: string): any {
    return this.objects().find((object) => object.kind === kind && object.metadata.name === name);
  }

  /** What exists, as sorted `Kind/name` lines. */
  public inventory(folder?: string): string[] {
    return this.objects(folder)
      .map(({ kind, metadata }) => `${kind}/${metadata.name}`)
      .sort();
  }

  /** The Terraform configuration of a stack. */
  public stack(name: string): any {
    const file = this.terraformFiles.find(({ path }) => path === `stacks/${name}/cdk.tf.json`);
    return file && JSON.parse(String(file.content));
  }

  /** The resources of a type in a stack, without the engine's own notes. */
  public resources(stack: string, type: string): any[] {
    const resources: { [id: string]: any } = this.stack(stack)?.resource?.[type] ?? {};
    return Object.values(resources).map(({ '//': _, ...attributes }) => attributes);
  }

  /** How many resources of each type a stack has. */
  public resourceCounts(stack: string): { [type: string]: number } {
    const types: { [type: string]: object } = this.stack(stack)?.resource ?? {};
    return Object.fromEntries(Object.entries(types).map(([type, resources]) => [type, Object.keys(resources).length]));
  }
}
