import { messages } from './messages.en';
import japanese from './messages.ja';
import { describeLists, describeTexts } from './testUtils';

describeTexts({ groups: [messages], japanese, folder: __dirname });
describeLists(__dirname);
