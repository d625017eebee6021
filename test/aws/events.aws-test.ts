import { describe, expect, it } from 'vitest';
import type { Json } from '../support/aws/asl.js';
import { matchesPattern } from '../support/aws/event-pattern.js';
import { type BusEvent, EventBuses, newEvent, objectCreated } from '../support/aws/events.js';
import { DeployedTemplate } from '../support/aws/template.js';

describe('an event pattern', () => {
  const event = {
    source: 'aws.s3',
    detail: { object: { key: 'incoming/a b+ü.tif', size: 5 }, tags: ['x', 'y'], none: null },
  };
  it.each<[Json, boolean]>([
    [{ source: ['aws.s3'] }, true],
    [{ source: ['aws.ec2', 'aws.s3'] }, true],
    [{ source: ['aws.ec2'] }, false],
    [{ missing: ['a'] }, false],
    [{ detail: { object: { key: [{ prefix: 'incoming/' }], size: [5] } } }, true],
    [{ detail: { object: { key: [{ prefix: 'outgoing/' }] } } }, false],
    [{ detail: { object: { key: [{ suffix: '.tif' }] } } }, true],
    [{ detail: { object: { key: [{ wildcard: 'incoming/* b+*.tif' }] } } }, true],
    [{ detail: { object: { key: [{ wildcard: '*.job.json' }] } } }, false],
    [{ detail: { object: { key: [{ 'anything-but': { suffix: '.json' } }] } } }, true],
    [{ detail: { object: { key: [{ 'anything-but': ['incoming/a b+ü.tif'] }] } } }, false],
    [{ detail: { object: { key: [{ 'equals-ignore-case': 'INCOMING/a b+ü.TIF' }] } } }, true],
    [{ detail: { object: { key: [{ exists: false }] }, other: [{ exists: false }] } }, false],
    [{ detail: { other: [{ exists: false }], none: [null], tags: ['y'] } }, true],
    [{ detail: { object: { deeper: { than: ['it'] } } } }, false],
  ])('%j: %s', (pattern, matches) => {
    expect(matchesPattern(pattern, event)).toBe(matches);
  });

  it('with another comparison is refused', () => {
    expect(() => matchesPattern({ source: [{ cidr: '10.0.0.0/8' }] }, event)).toThrow(/cidr.*not emulated/);
  });
});

describe('event buses', () => {
  it('give events to the targets of the rules of their bus', () => {
    const rule = (more: Json) => ({ Type: 'AWS::Events::Rule', Properties: { State: 'ENABLED', ...(more as object) } });
    const Targets = [{ Arn: 'arn:aws:sns:x:y:topic', Id: 't' }];
    const template = new DeployedTemplate({
      Resources: {
        Bus: { Type: 'AWS::Events::EventBus' },
        OnBus: rule({ EventBusName: { Ref: 'Bus' }, EventPattern: { source: ['fractile'] }, Targets }),
        OnDefault: rule({ EventPattern: { detail: { object: { key: [{ prefix: 'in/' }] } } }, Targets }),
        Off: rule({ EventPattern: { source: ['aws.s3'] }, State: 'DISABLED', Targets }),
        Schedule: rule({ ScheduleExpression: 'rate(5 minutes)', Targets }),
      },
    });
    const got: BusEvent[] = [];
    const buses = new EventBuses(template, (_, event) => got.push(event));
    const upload = objectCreated({ bucket: 'b', key: 'in/a b+ü.tif', size: 1, etag: '"e"', reason: 'PutObject' });
    buses.put('default', upload);
    const own = newEvent('fractile', 'Mosaic Ready', [], {});
    buses.put('arn:aws:events:us-east-1:123456789012:event-bus/bus', own);
    buses.put('default', own);
    expect(got).toEqual([upload, own]);
    expect(upload.detail).toMatchObject({ bucket: { name: 'b' }, object: { key: 'in/a b+ü.tif', etag: 'e' } });
    expect(buses.seen).toHaveLength(3);
  });
});
