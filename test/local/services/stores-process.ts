/**
 * Serves DynamoDB and S3 over the data directory of its first argument to anybody, prints their URLs as one line of
 * JSON, and goes on until it is killed.
 */
import { serveEndpoint } from '../../../local/endpoint.ts';
import { createDynamoDb } from '../../../local/services/dynamodb/dynamodb.ts';
import { createS3 } from '../../../local/services/s3/s3.ts';

const dataDir = process.argv[2] as string;
const authorize = () => {};
const tables = [
  {
    TableName: 'records',
    AttributeDefinitions: ['pk', 'sk', 'due'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'due',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'due', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
  },
];
const identify = () => ({ roleArn: 'arn:aws:iam::000000000000:role/Anybody', roleName: 'Anybody' });
const dynamodb = await serveEndpoint(await createDynamoDb({ dataDir, tables, authorize }), identify);
const s3 = await serveEndpoint(await createS3({ dataDir, buckets: [{ BucketName: 'sessions' }], authorize }), identify);
console.log(JSON.stringify({ dynamodb: dynamodb.url, s3: s3.url }));
