/**
 * Identity providers that sites let people sign in with: what a button calls them, and where it leads.
 * `id` is what `sso_provider` holds. A new provider is one line.
 */
export interface Provider {
  id: string;
  /** Words in a button's text, label, class or icon, joined by `|`. */
  words: string;
  /** Hosts that an address may lead to, joined by `|`; empty when each customer has their own. */
  hosts: string;
}

export const PROVIDERS: readonly Provider[] = [
  {
    id: 'google',
    words: 'google|googleplus|gplus|google plus|google oauth2|gsi|abcriobutton|谷歌|グーグル|구글|гугл|جوجل|غوغل',
    hosts: 'accounts.google.com',
  },
  {
    id: 'microsoft',
    words:
      'microsoft|office 365|office365|azure|azure ad|azuread|outlook|hotmail|windows live|windowslive|live id|waad|msft|o365|entra id|microsoft entra',
    hosts: 'login.microsoftonline.com|login.live.com',
  },
  { id: 'apple', words: 'apple|apple id|appleid|苹果|アップル|애플|أبل', hosts: 'appleid.apple.com' },
  {
    id: 'facebook',
    words:
      'facebook|fb|with meta|facebook connect|fb login|fbconnect|フェイスブック|페이스북|脸书|臉書|фейсбук|فيسبوك|فيس بوك',
    hosts: 'www.facebook.com|facebook.com',
  },
  { id: 'github', words: 'github|git hub', hosts: 'github.com' },
  { id: 'gitlab', words: 'gitlab', hosts: 'gitlab.com' },
  { id: 'bitbucket', words: 'bitbucket', hosts: 'bitbucket.org' },
  { id: 'atlassian', words: 'atlassian|jira', hosts: 'id.atlassian.com' },
  { id: 'linkedin', words: 'linkedin|linked in|领英', hosts: 'www.linkedin.com' },
  {
    id: 'twitter',
    words:
      'twitter|x twitter|x com|with x|using x|via x|mit x|avec x|con x|com x|met x|med x|ツイッター|트위터|推特|твиттер|تويتر',
    hosts: 'api.twitter.com|twitter.com|x.com',
  },
  { id: 'amazon', words: 'amazon|login with amazon|lwa|亚马逊', hosts: 'www.amazon.com' },
  {
    id: 'yahoo',
    words: 'yahoo|yahoo japan|ヤフー',
    hosts: 'login.yahoo.com|api.login.yahoo.com|auth.login.yahoo.co.jp',
  },
  { id: 'slack', words: 'slack', hosts: 'slack.com' },
  { id: 'discord', words: 'discord', hosts: 'discord.com' },
  { id: 'twitch', words: 'twitch', hosts: 'id.twitch.tv' },
  { id: 'steam', words: 'steam', hosts: 'steamcommunity.com' },
  { id: 'okta', words: 'okta', hosts: '' },
  { id: 'auth0', words: 'auth0', hosts: '' },
  { id: 'onelogin', words: 'onelogin', hosts: '' },
  { id: 'ping', words: 'pingidentity|ping identity|pingone', hosts: '' },
  { id: 'keycloak', words: 'keycloak', hosts: '' },
  { id: 'salesforce', words: 'salesforce', hosts: 'login.salesforce.com' },
  { id: 'paypal', words: 'paypal|pay pal', hosts: 'www.paypal.com' },
  { id: 'line', words: 'line login|lineで|line account|line登録|lineログイン|ライン', hosts: 'access.line.me' },
  { id: 'kakao', words: 'kakao|카카오|kakaotalk|카카오톡', hosts: 'kauth.kakao.com|accounts.kakao.com' },
  { id: 'naver', words: 'naver|네이버', hosts: 'nid.naver.com' },
  { id: 'wechat', words: 'wechat|weixin|微信', hosts: 'open.weixin.qq.com' },
  { id: 'qq', words: 'qq', hosts: 'graph.qq.com' },
  { id: 'weibo', words: 'weibo|微博|sina|sinat|sinaweibo|新浪', hosts: 'api.weibo.com' },
  { id: 'alipay', words: 'alipay|支付宝', hosts: '' },
  { id: 'baidu', words: 'baidu|百度', hosts: 'openapi.baidu.com' },
  { id: 'vk', words: 'vk|vkontakte|вконтакте|вк|vkid|vk id', hosts: 'oauth.vk.com|id.vk.com' },
  { id: 'yandex', words: 'yandex|яндекс', hosts: 'oauth.yandex.ru|passport.yandex.ru' },
  { id: 'mailru', words: 'mail.ru|mailru|mail ru|мой мир', hosts: 'connect.mail.ru|oauth.mail.ru' },
  { id: 'odnoklassniki', words: 'odnoklassniki|одноклассники', hosts: 'connect.ok.ru|www.odnoklassniki.ru' },
  { id: 'gosuslugi', words: 'госуслуги|gosuslugi|esia', hosts: 'esia.gosuslugi.ru' },
  { id: 'instagram', words: 'instagram', hosts: 'api.instagram.com' },
  { id: 'spotify', words: 'spotify', hosts: 'accounts.spotify.com' },
  { id: 'dropbox', words: 'dropbox', hosts: 'www.dropbox.com' },
  { id: 'wordpress', words: 'wordpress.com|wordpress com|wpcom', hosts: 'public-api.wordpress.com' },
  { id: 'clever', words: 'clever', hosts: 'clever.com' },
  { id: 'classlink', words: 'classlink', hosts: 'launchpad.classlink.com' },
  { id: 'franceconnect', words: 'franceconnect|france connect', hosts: '' },
  { id: 'spid', words: 'spid', hosts: '' },
  { id: 'bankid', words: 'bankid|bank id|mobilt bankid', hosts: '' },
  { id: 'itsme', words: 'itsme', hosts: '' },
  {
    id: 'eduid',
    words:
      'eduid|shibboleth|edugain|openathens|institutional login|institutional sign in|your institution|my institution|login by institution',
    hosts: '',
  },
  { id: 'saml', words: 'saml', hosts: '' },
  { id: 'oidc', words: 'oidc|openid connect', hosts: '' },
  {
    id: 'sso',
    words: 'sso|single sign-on|single sign on|single signon|company sso|corporate sso|enterprise sso',
    hosts: '',
  },
];
