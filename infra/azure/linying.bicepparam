// An example: copy it, and fill in what is the county's own.
using 'main.bicep'

param name = 'linying'
param origin = 'https://talent.linying.example.cn'
param durableBackend = 'Scheduler'
param signInConfiguration = 'https://signin.linying.example.cn/.well-known/openid-configuration'
param signInClientId = 'linying-talent'
// The provider's sub of whoever enters everybody else.
param administrator = 'fill in'
param deployerId = readEnvironmentVariable('DEPLOYER_ID')
param alertEmail = 'operators@linying.example.cn'
