import { CfnParameter, type CfnParameterProps, Fn } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Values of the template's parameters, by the environment variable that carries each. */
export interface Settings {
  HOLD_SECONDS: string;
  ANSWER_SECONDS: string;
  LOGIN_SECONDS: string;
  MAX_LIVE_FLOWS: string;
  ALLOW_PRIVATE_HOSTS: string;
  LOG_LEVEL: string;
}

/** What an operator may set: `cdk deploy --parameters HoldSeconds=120`. */
export function addSettings(scope: Construct): Settings {
  const parameter = (id: string, properties: CfnParameterProps) =>
    Fn.ref(new CfnParameter(scope, id, properties).logicalId);
  return {
    HOLD_SECONDS: parameter('HoldSeconds', {
      type: 'Number',
      default: 90,
      minValue: 0,
      // A drive must be able to give up its page well before Lambda's 15 minutes are over.
      maxValue: 600,
      description: 'Seconds that a browser keeps the page open for an answer before it is put away',
    }),
    ANSWER_SECONDS: parameter('AnswerSeconds', {
      type: 'Number',
      default: 600,
      minValue: 1,
      maxValue: 600,
      description: 'Seconds that a person has to answer a question of a login',
    }),
    LOGIN_SECONDS: parameter('LoginSeconds', {
      type: 'Number',
      default: 1200,
      minValue: 1,
      maxValue: 1200,
      description: 'Seconds after which a login is over, whatever happens',
    }),
    MAX_LIVE_FLOWS: parameter('MaxLiveFlows', {
      type: 'Number',
      default: 100,
      minValue: 1,
      maxValue: 2000,
      description: 'Logins of one organization that may be in progress at once',
    }),
    ALLOW_PRIVATE_HOSTS: parameter('AllowPrivateHosts', {
      type: 'String',
      default: '',
      description: 'Hosts at private addresses that a browser may visit all the same, separated by commas',
    }),
    LOG_LEVEL: parameter('LogLevel', {
      type: 'String',
      default: 'INFO',
      allowedValues: ['DEBUG', 'INFO', 'WARN', 'ERROR'],
      description: 'What functions log',
    }),
  };
}
