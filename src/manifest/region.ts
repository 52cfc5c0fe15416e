/**
 * A Region's name: an area, sometimes a country or partition, a direction of the compass, a number. By pattern
 * and not by list, so that a new Region needs no new version; the directions are spelled out so that most typos
 * are found before a host of that name is looked up. Source: the SDK's own table of partitions.
 */
export const REGION_PATTERN =
  '^[a-z]{2,4}(-[a-z]{2,4})?-(central|north|south|east|west|northeast|northwest|southeast|southwest)-[1-9][0-9]?$';

const REGION = new RegExp(REGION_PATTERN);

export function isRegion(text: string): boolean {
  return REGION.test(text);
}

/**
 * The partition that a Region lies in: `aws`, `aws-cn`, `aws-us-gov`, `aws-eusc`, `aws-iso` and its siblings
 * (`us-isob-east-1` lies in `aws-iso-b`). Source: the SDK's own table of partitions.
 */
export function partitionOf(region: string): string {
  const isolated = /^[a-z]{2}-iso([a-z]?)-/.exec(region);
  if (isolated !== null) {
    return isolated[1] === '' ? 'aws-iso' : `aws-iso-${isolated[1]}`;
  }
  if (region.startsWith('us-gov-')) {
    return 'aws-us-gov';
  }
  if (region.startsWith('cn-')) {
    return 'aws-cn';
  }
  return region.startsWith('eusc-') ? 'aws-eusc' : 'aws';
}
