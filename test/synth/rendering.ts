import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as cdk8s from 'cdk8s';
import type { Construct } from 'constructs';
import { App, AppProps } from '../../lib/synth/app';
import { RenderedApp } from '../../lib/testing';
import { filesBelow, inEmptyFolder } from '../support/in-empty-folder';
import { withoutStderr } from '../support/on-every-platform';

/** Bytes by path. */
export interface Files {
  readonly [path: string]: string;
}

/** A program as our App would write it. */
export function render(write: (app: App) => void, props?: AppProps): RenderedApp {
  const app = new App(props);
  write(app);
  return withoutStderr(() => RenderedApp.of(app));
}

/** A Kubernetes tree as our App would write it. */
export function renderTree(write: (root: cdk8s.App) => void): RenderedApp {
  return render((app) => write(app.kubernetes));
}

/** The same tree as `cdk8s.App.synth` writes it. */
export function synthPlain(write: (root: cdk8s.App) => void, props: cdk8s.AppProps = {}): Files {
  return inEmptyFolder((folder) => {
    const app = new cdk8s.App({ outdir: folder, ...props });
    write(app);
    app.synth();
    return readFiles(folder);
  });
}

/** The charts of a rendered program by file name, whatever folder they are in. */
export function chartFiles(rendered: RenderedApp): Files {
  const charts = rendered.manifests.filter((path) => path.endsWith('.k8s.yaml'));
  return Object.fromEntries(charts.map((path) => [basename(path), rendered.manifest(path)]));
}

/** All files below a folder. */
export function readFiles(folder: string): Files {
  return Object.fromEntries(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** An object that is nothing but its name. */
export function configMap(scope: Construct, id: string, name?: string): cdk8s.ApiObject {
  return new cdk8s.ApiObject(scope, id, { apiVersion: 'v1', kind: 'ConfigMap', metadata: name ? { name } : undefined });
}
