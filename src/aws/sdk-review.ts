/** What is bundled of the clients that read records back; loaded only by the commands that do. */
export { CloudWatchLogsClient, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
export { GetObjectCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
