import type { Finding } from '../checks/finding';

/** One file of the output, not yet written. */
export interface RenderedFile {
  /** The path below the output folder, with forward slashes. */
  readonly path: string;
  /** The bytes. */
  readonly content: string | Buffer;
  /** Whether it is a program, such as a script in an asset. @default false */
  readonly isExecutable?: boolean;
}

/** The Terraform side of a program. */
export interface RenderedTerraform {
  readonly files: RenderedFile[];
  readonly stacks: number;
  readonly resources: number;
}

/** The Kubernetes side of a program. */
export interface RenderedKubernetes {
  readonly files: RenderedFile[];
  readonly charts: number;
  readonly objects: RenderedObject[];
}

/** A Kubernetes object as it stands in its file. */
export interface RenderedObject {
  /** The cluster's folder; empty for a chart that belongs to no cluster. */
  readonly folder: string;
  readonly object: any;
}

/** A program as it would be written. */
export interface RenderedProgram {
  readonly findings: Finding[];
  readonly terraform: RenderedTerraform;
  readonly kubernetes: RenderedKubernetes;
}
