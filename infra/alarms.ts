import { Duration } from 'aws-cdk-lib';
import type { SpecRestApi } from 'aws-cdk-lib/aws-apigateway';
import { ComparisonOperator, Metric, type MetricOptions, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Functions } from './functions.ts';

const FIVE_MINUTES: MetricOptions = { period: Duration.minutes(5), statistic: 'Sum' };

/** What an operator should hear of. They notify nobody by themselves: who and how is the account's affair. */
export function addAlarms(scope: Construct, api: SpecRestApi, functions: Functions, loginFlow: CfnStateMachine): void {
  const alarm = (id: string, description: string, metric: Metric, threshold = 1) =>
    metric.createAlarm(scope, `${id}Alarm`, {
      alarmDescription: `Latchkey: ${description}`,
      threshold,
      evaluationPeriods: 1,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });

  alarm('ApiFault', 'the API answered 5xx', api.metricServerError(FIVE_MINUTES), 5);
  alarm('FlowUnsettled', 'a login flow could not be settled', states('ExecutionsFailed', loginFlow));
  alarm('FlowTimedOut', 'a login flow outlived its time', states('ExecutionsTimedOut', loginFlow));
  alarm('DriveFault', 'the browser function failed', functions('flow/drive').metricErrors(FIVE_MINUTES));
  alarm('DriveThrottled', 'logins wait for capacity', functions('flow/drive').metricThrottles(FIVE_MINUTES));
  alarm('VaultFault', 'the vault failed', functions('vault/flow').metricErrors(FIVE_MINUTES));
  alarm('SweepFault', 'the sweep failed repeatedly', functions('health/sweep').metricErrors(FIVE_MINUTES), 3);
}

function states(metricName: string, machine: CfnStateMachine): Metric {
  return new Metric({
    namespace: 'AWS/States',
    metricName,
    dimensionsMap: { StateMachineArn: machine.attrArn },
    ...FIVE_MINUTES,
  });
}
