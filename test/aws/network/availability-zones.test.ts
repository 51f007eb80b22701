import { renderedNetwork } from './inventory';

describe('zones that the user names', () => {
  const { stack, resources } = renderedNetwork({ zoneNames: ['ap-northeast-1a', 'ap-northeast-1c', 'ap-northeast-1d'] });

  test('are taken word for word, in their order', () => {
    expect(stack.data).toBeUndefined();
    expect(
      resources('aws_subnet')
        .map(({ availability_zone }) => availability_zone)
        .sort(),
    ).toEqual(['ap-northeast-1a', 'ap-northeast-1a', 'ap-northeast-1c', 'ap-northeast-1c', 'ap-northeast-1d', 'ap-northeast-1d']);
  });

  test('are what the subnet is held to', () => {
    expect(resources('aws_subnet').filter(({ lifecycle }) => lifecycle)).toEqual([]);
  });
});

describe('zones that nobody names', () => {
  const { stack, resources, byName } = renderedNetwork({ availabilityZones: 2 }, { region: 'us-east-1' });

  test('are those that AWS lists for the account, without the ones in which EKS makes no cluster', () => {
    expect(Object.values(stack.data.aws_availability_zones)).toEqual([
      {
        '//': expect.anything(),
        state: 'available',
        exclude_zone_ids: ['cac1-az3', 'use1-az3', 'usw1-az2'],
        filter: [{ name: 'opt-in-status', values: ['opt-in-not-required'] }],
      },
    ]);
  });

  test('are taken by number: too few of them fail, where element() would start over', () => {
    const zonesOf = (tier: string) => [1, 2].map((zone) => byName('aws_subnet')[`${tier}/Subnet${zone}`].availability_zone);
    expect(zonesOf('Private')).toEqual([expect.stringMatching(/\.names(\.0|\[0\])}$/), expect.stringMatching(/\.names(\.1|\[1\])}$/)]);
    expect(zonesOf('Public')).toEqual(zonesOf('Private'));
  });

  test('are never made of the region and a letter, which Tokyo has no b for', () => {
    expect(JSON.stringify(stack)).not.toMatch(/us-east-1[a-f]"/);
  });

  test('replace no subnet when AWS adds one and the list moves', () => {
    expect(resources('aws_subnet').map(({ lifecycle }) => lifecycle)).toEqual(Array(4).fill({ ignore_changes: ['availability_zone'] }));
  });
});
