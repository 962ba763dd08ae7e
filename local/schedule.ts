import type { Fleet } from './functions/fleet.ts';
import type { System } from './template/system.ts';
import { place, TemplateError } from './template/template.ts';

const unitMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/**
 * Runs the template's EventBridge rules: each target is invoked at once, and then at the rule's rate.
 *
 * @returns what stops them.
 * @throws {TemplateError} for a schedule that is not a rate, an unknown target, or one the rule may not invoke.
 */
export function startSchedule({ rules, permissions }: Pick<System, 'rules' | 'permissions'>, fleet: Fleet): () => void {
  const entries = rules.flatMap(({ name, schedule, targets }) =>
    targets.map(({ arn, input }) => {
      const target = fleet.find(arn);
      if (!target) throw new TemplateError(`The rule ${name} targets ${arn}, which the template does not declare.`);
      if (!permissions.has(`events.amazonaws.com ${target.arn}`)) {
        throw new TemplateError(`No AWS::Lambda::Permission lets the rule ${name} invoke ${target.name}.`);
      }
      const fire = () => void fleet.invoke(target, Buffer.from(JSON.stringify(input ?? scheduledEvent(name))));
      return { fire, interval: intervalMs(name, schedule) };
    }),
  );
  const timers = entries.map(({ fire, interval }) => {
    fire();
    return setInterval(fire, interval);
  });
  return () => {
    for (const timer of timers) clearInterval(timer);
  };
}

function intervalMs(rule: string, schedule: string): number {
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(schedule) ?? [];
  if (!unit) throw new TemplateError(`The rule ${rule}: the local host does not know the schedule ${schedule}.`);
  return Number(count) * unitMs[unit as keyof typeof unitMs];
}

function scheduledEvent(rule: string): Record<string, unknown> {
  return {
    version: '0',
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    account: place.account,
    region: place.region,
    time: new Date().toISOString(),
    resources: [`arn:aws:events:${place.region}:${place.account}:rule/${rule}`],
    detail: {},
  };
}
