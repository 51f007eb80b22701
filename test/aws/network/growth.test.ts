import { aws } from '../../../lib';
import { Network, renderedNetwork } from './inventory';

const { NatGateways } = aws;

/** The zones and NAT gateways that are asked for again and again. */
const made = new Map<string, Map<string, string>>();

function addressesOnce(availabilityZones: number, natGateways: aws.NatGateways): Map<string, string> {
  const key = JSON.stringify([availabilityZones, natGateways]);
  const known = made.get(key) ?? addresses({ availabilityZones, natGateways });
  made.set(key, known);
  return known;
}

/** Every resource of a network by its Terraform address, as text. */
function addresses(props: Network): Map<string, string> {
  const { resource } = renderedNetwork(props).stack;
  return new Map(
    Object.entries<any>(resource).flatMap(([type, resources]) =>
      Object.entries(resources).map(([id, value]): [string, string] => [`${type}.${id}`, JSON.stringify(value)]),
    ),
  );
}

/** The addresses of the first that the second lacks or has otherwise. */
function changed(before: Map<string, string>, after: Map<string, string>): string[] {
  return [...before].filter(([address, text]) => after.get(address) !== text).map(([address]) => address);
}

const growths = [2, 3, 4, 5].flatMap((from) =>
  [from + 1, 6].filter((to, i, all) => to > from && all.indexOf(to) === i).map((to) => ({ from, to })),
);
const names = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `us-east-1${letter}`);

describe.each([
  ['one NAT gateway', NatGateways.single()],
  ['a NAT gateway in each zone', NatGateways.perZone()],
  ['no NAT gateway', NatGateways.none()],
])('with %s', (_, natGateways) => {
  test.each(growths)('going from $from zones to $to only adds', ({ from, to }) => {
    const [before, after] = [from, to].map((availabilityZones) => addressesOnce(availabilityZones, natGateways));
    expect(changed(before, after)).toEqual([]);
    expect(after.size).toBeGreaterThan(before.size);
  });
});

test('one more zone name only adds', () => {
  expect(changed(addresses({ zoneNames: names.slice(0, 2) }), addresses({ zoneNames: names.slice(0, 3) }))).toEqual([]);
});

test('another choice of NAT gateways changes routes only', () => {
  const [single, perZone] = [NatGateways.single(), NatGateways.perZone()].map((natGateways) => addresses({ natGateways }));
  const moved = changed(single, perZone);
  expect(moved).toHaveLength(2);
  expect(moved.every((address) => address.startsWith('aws_route.'))).toBe(true);
});
