import { Aws, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { FUNCTIONS, logicalId } from './catalogue.ts';
import type { Functions } from './functions.ts';
import { LOGIN_FLOW } from './state-machine.ts';

const NAME = `${Aws.STACK_NAME}-login-flow`;

/** Known before the state machine exists: its functions name it, and it names its functions. */
export const LOGIN_FLOW_ARN = `arn:${Aws.PARTITION}:states:${Aws.REGION}:${Aws.ACCOUNT_ID}:stateMachine:${NAME}`;

/** The functions that the definition calls, by their logical ids. */
const STEPS = FUNCTIONS.filter(({ key }) => JSON.stringify(LOGIN_FLOW).includes(`\${${logicalId(key)}}`));

/** The state machine with its role and log. */
export function addLoginFlow(scope: Construct, functions: Functions): CfnStateMachine {
  const logGroup = new LogGroup(scope, 'LoginFlowLog', {
    // Under this prefix, log delivery does not use up CloudWatch's one resource policy of limited size.
    logGroupName: `/aws/vendedlogs/states/${NAME}`,
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const arns = STEPS.map(({ key }) => [logicalId(key), functions(key).functionArn] as const);
  const role = addRole(
    scope,
    arns.map(([, arn]) => arn),
  );
  const machine = new CfnStateMachine(scope, 'LoginFlow', {
    stateMachineName: NAME,
    stateMachineType: 'STANDARD',
    definitionString: JSON.stringify(LOGIN_FLOW),
    definitionSubstitutions: { Partition: Aws.PARTITION, ...Object.fromEntries(arns) },
    roleArn: role.roleArn,
    loggingConfiguration: {
      level: 'ALL',
      includeExecutionData: false,
      destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: logGroup.logGroupArn } }],
    },
  });
  Validations.of(machine).acknowledge({
    id: 'AwsSolutions-SF2',
    reason: 'A flow records its own decisions; X-Ray would need a wildcard permission to show the same steps again.',
  });
  return machine;
}

function addRole(scope: Construct, functionArns: string[]): Role {
  const role = new Role(scope, 'LoginFlowRole', {
    assumedBy: new ServicePrincipal('states.amazonaws.com'),
    description: 'Latchkey: the login flow invokes its functions',
    inlinePolicies: {
      Own: new PolicyDocument({
        statements: [
          new PolicyStatement({ sid: 'Steps', actions: ['lambda:InvokeFunction'], resources: functionArns }),
          new PolicyStatement({
            sid: 'DeliverLog',
            // The list that the Step Functions guide prescribes for logging ("Logging using CloudWatch Logs").
            actions: [
              'logs:CreateLogDelivery',
              'logs:GetLogDelivery',
              'logs:UpdateLogDelivery',
              'logs:DeleteLogDelivery',
              'logs:ListLogDeliveries',
              'logs:PutResourcePolicy',
              'logs:DescribeResourcePolicies',
              'logs:DescribeLogGroups',
            ],
            resources: ['*'],
          }),
        ],
      }),
    },
  });
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM5[Resource::*]',
    reason: 'CloudWatch knows no narrower resource for managing log delivery.',
  });
  return role;
}
