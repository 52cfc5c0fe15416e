/** What is bundled of the S3 client; loaded only when a sink is a bucket. */
export { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
