import { DataAwsAvailabilityZones } from '@cdktf/provider-aws/lib/data-aws-availability-zones';
import { propertyAccess, Token } from 'cdktf';
import type { Construct } from 'constructs';
import { fail } from '../../core/coded-error';
import { requireLiteral } from '../../core/names';
import { RESERVED_ZONES } from './subnet-plan';

/** Zones in which EKS makes no cluster (Amazon EKS User Guide, "VPC and subnet requirements", 2026-11). */
const REFUSED_BY_EKS = ['cac1-az3', 'use1-az3', 'usw1-az2'];

const DEFAULT_COUNT = 3;

/** The zones of a network, by the user's names or by those that AWS lists; never by region and letter. */
export class AvailabilityZones {
  public readonly count: number;
  /** Whether AWS names the zones, so that the list may change under the program. */
  public readonly areDiscovered: boolean;

  private readonly names: (index: number) => string;

  constructor(scope: Construct, count: number | undefined, zoneNames: string[] | undefined) {
    this.count = count ?? zoneNames?.length ?? DEFAULT_COUNT;
    this.areDiscovered = zoneNames === undefined;
    // first, because a list that is known after a deploy looks like a list of one
    zoneNames?.forEach((name) => requireLiteral(scope, 'zone name', name));
    requireCount(scope, this.count);
    if (zoneNames) requireNames(scope, this.count, zoneNames);
    this.names = zoneNames ? (index) => zoneNames[index] : discoveredNames(scope);
  }

  /** The name of a zone, counted from 0. */
  public nameOf(index: number): string {
    return this.names(index);
  }

  /** What the user reads in the console and in tags: 1, 2, 3. */
  public get indexes(): number[] {
    return Array.from({ length: this.count }, (_, index) => index);
  }
}

function discoveredNames(scope: Construct): (index: number) => string {
  const zones = new DataAwsAvailabilityZones(scope, 'Zones', {
    state: 'available',
    excludeZoneIds: REFUSED_BY_EKS,
    filter: [{ name: 'opt-in-status', values: ['opt-in-not-required'] }],
  });
  // by index and not by element(), which would start over at the first zone when there are too few
  return (index) => Token.asString(propertyAccess(zones.names, [index]));
}

function requireCount(scope: Construct, count: number): void {
  if (Number.isInteger(count) && count >= 2 && count <= RESERVED_ZONES) return;
  fail('NETWORK_ZONES', {
    scope,
    what: 'not a number of availability zones',
    given: String(count),
    allowed: `2 to ${RESERVED_ZONES}; EKS needs two`,
  });
}

function requireNames(scope: Construct, count: number, names: string[]): void {
  if (names.length !== count) {
    fail('NETWORK_ZONES', {
      scope,
      what: 'availabilityZones and zoneNames disagree',
      given: `${count} zones and ${names.length} names`,
      fix: 'leave availabilityZones out; the names are counted',
    });
  }
  if (new Set(names).size !== names.length) {
    fail('NETWORK_ZONES', { scope, what: 'a zone is named twice', given: names.join(', ') });
  }
}
