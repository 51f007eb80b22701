import type { IConstruct } from 'constructs';
import { fail } from '../../core/coded-error';
import { requireLiteral } from '../../core/names';

// GKE API, projects.locations.clusters and cloud.google.com/compute/docs/regions-zones, read 2026-11
const CLUSTER_NAME = /^[a-z]([-a-z0-9]{0,38}[a-z0-9])?$/;
const LOCATION = /^[a-z]+(-[a-z]+)+\d+(-[a-z])?$/;
// an old project may carry its organisation's domain before the id
const PROJECT = /^([a-z0-9][-a-z0-9.]*:)?[a-z][-a-z0-9]{4,28}[a-z0-9]$/;
const PROJECT_NUMBER = /^[1-9]\d*$/;

/** Accepts a name that a GKE cluster can have. */
export function requireClusterName(scope: IConstruct, name: string): string {
  return requireShape(scope, 'cluster name', name, CLUSTER_NAME, {
    allowed: '1 to 40 lower-case letters, digits and hyphens, beginning with a letter and ending with a letter or digit',
    fix: 'give the name that gcloud container clusters list shows',
  });
}

/** Accepts a region or a zone. */
export function requireLocation(scope: IConstruct, location: string): string {
  return requireShape(scope, 'location', location, LOCATION, {
    allowed: 'a region such as asia-northeast1, or a zone such as asia-northeast1-a',
    fix: 'give the location that gcloud container clusters list shows',
  });
}

/** Accepts a project id. */
export function requireProject(scope: IConstruct, project: string): string {
  return requireShape(scope, 'project', project, PROJECT, {
    allowed: '6 to 30 lower-case letters, digits and hyphens, beginning with a letter',
    fix: 'give the id of the project, not its display name or number',
  });
}

/** Accepts a project number. */
export function requireProjectNumber(scope: IConstruct, projectNumber: string): string {
  return requireShape(scope, 'projectNumber', projectNumber, PROJECT_NUMBER, {
    allowed: 'digits, as a string',
    fix: "give what gcloud projects describe PROJECT --format='value(projectNumber)' prints",
  });
}

interface Advice {
  readonly allowed: string;
  readonly fix: string;
}

function requireShape(scope: IConstruct, subject: string, text: string, shape: RegExp, advice: Advice): string {
  requireLiteral(scope, subject, text);
  if (!shape.test(text)) {
    return fail('NAME_INVALID', { scope, what: `${subject} is not what GKE accepts`, given: `"${text}"`, ...advice });
  }
  return text;
}
