import { CfnRule } from 'aws-cdk-lib/aws-events';
import { CfnPermission, type Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

/** Runs the sweep every minute. A minute missed is made up for by the next, so nothing is retried. */
export function addSweep(scope: Construct, sweep: Lambda): void {
  const rule = new CfnRule(scope, 'SweepRule', {
    description: 'Latchkey: expires, starts and wakes flows that are due',
    scheduleExpression: 'rate(1 minute)',
    targets: [{ id: 'sweep', arn: sweep.functionArn, retryPolicy: { maximumRetryAttempts: 0 } }],
  });
  new CfnPermission(scope, 'SweepRulePermission', {
    action: 'lambda:InvokeFunction',
    functionName: sweep.functionArn,
    principal: 'events.amazonaws.com',
    sourceArn: rule.attrArn,
  });
}
