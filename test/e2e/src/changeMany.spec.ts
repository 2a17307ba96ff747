import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { changedLines } from './lines';
import { repository } from './repository';
import { signIn } from './signIn';
import { Wizard } from './wizard';

const POSTGRES = 'io.debezium.connector.postgresql.PostgresConnector';
const MYSQL = 'io.debezium.connector.mysql.MySqlConnector';
