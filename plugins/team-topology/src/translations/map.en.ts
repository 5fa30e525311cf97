export const mapMessages = {};
