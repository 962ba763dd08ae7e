// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the placeholders of Fn::Sub
import { describe, expect, it } from 'vitest';
import { resolveParameters } from '../../../local/template/parameters.ts';
import { createResolver } from '../../../local/template/resolve.ts';
import type { Template } from '../../../local/template/template.ts';

const template: Template = {
  Parameters: { Hold: { Type: 'Number', Default: 90, MaxValue: 600 }, Hosts: { Type: 'String', Default: '' } },
  Conditions: {
    HasHosts: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'Hosts' }, ''] }] },
    Both: { 'Fn::And': [{ Condition: 'HasHosts' }, { 'Fn::Equals': [{ Ref: 'Hold' }, '90'] }] },
  },
  Resources: {
    Table: { Type: 'AWS::DynamoDB::Table' },
    Named: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: { 'Fn::Sub': '${AWS::StackName}-records' } } },
    Machine: { Type: 'AWS::StepFunctions::StateMachine' },
    Odd: { Type: 'AWS::Odd::Thing' },
  },
};

const resolving = (value: unknown, parameters: Record<string, string> = {}) =>
  createResolver(template, resolveParameters(template, parameters)).resolve(value, 'Somewhere');

describe('intrinsic functions', () => {
  it.each([
    ['Ref to a parameter', { Ref: 'Hold' }, '90'],
    ['Ref to a resource', { Ref: 'Table' }, 'latchkey-Table'],
    ['Ref to a named resource', { Ref: 'Named' }, 'latchkey-records'],
    [
      'Ref to a resource known by ARN',
      { Ref: 'Machine' },
      'arn:aws:states:us-east-1:000000000000:stateMachine:latchkey-Machine',
    ],
    ['Fn::GetAtt', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'arn:aws:dynamodb:us-east-1:000000000000:table/latchkey-Table'],
    [
      'Fn::Sub',
      { 'Fn::Sub': ['${Table.Arn}/${x}/${!kept}', { x: { Ref: 'Hold' } }] },
      'arn:aws:dynamodb:us-east-1:000000000000:table/latchkey-Table/90/${kept}',
    ],
    ['Fn::Join', { 'Fn::Join': ['/', ['a', { Ref: 'AWS::Partition' }]] }, 'a/aws'],
    ['Fn::Select of Fn::Split', { 'Fn::Select': [1, { 'Fn::Split': ['-', 'a-b'] }] }, 'b'],
  ])('%s', (_, value, expected) => {
    expect(resolving(value)).toEqual(expected);
  });

  it('Fn::If follows its condition, conditions follow the parameters', () => {
    const value = { 'Fn::If': ['Both', 'yes', 'no'] };
    expect(resolving(value)).toBe('no');
    expect(resolving(value, { Hosts: 'localhost' })).toBe('yes');
  });

  it('leaves out members that come to AWS::NoValue', () => {
    expect(
      resolving({ a: { 'Fn::If': ['HasHosts', 1, { Ref: 'AWS::NoValue' }] }, b: [{ Ref: 'AWS::NoValue' }] }),
    ).toEqual({
      b: [],
    });
  });

  it('does not take the Condition of a policy statement for an intrinsic', () => {
    expect(resolving({ Condition: { StringEquals: { a: 'b' } } })).toEqual({ Condition: { StringEquals: { a: 'b' } } });
  });
});

describe('what the host does not know is named', () => {
  it.each([
    [{ 'Fn::ImportValue': 'x' }, 'Somewhere: the local host does not know the intrinsic Fn::ImportValue.'],
    [{ Ref: 'Odd' }, 'Odd: the local host does not know the resource type AWS::Odd::Thing.'],
    [{ Ref: 'Missing' }, "Somewhere: refers to 'Missing', which the template does not declare."],
    [
      { 'Fn::GetAtt': ['Table', 'Odd'] },
      'Somewhere: the local host does not know the attribute Odd of AWS::DynamoDB::Table.',
    ],
    [{ 'Fn::If': ['Nope', 1, 2] }, "Somewhere: there is no condition 'Nope'."],
  ])('%j', (value, message) => {
    expect(() => resolving(value)).toThrow(message);
  });
});

describe('parameters', () => {
  it.each([
    [{ Hold: '601' }, "The template parameter 'Hold' is '601', but must be at most 600."],
    [{ Hold: 'soon' }, "The template parameter 'Hold' is 'soon', but must be a number."],
    [{ Other: 'x' }, "The template has no parameter 'Other'."],
  ])('%j is refused', (given, message) => {
    expect(() => resolveParameters(template, given)).toThrow(message);
  });
});
