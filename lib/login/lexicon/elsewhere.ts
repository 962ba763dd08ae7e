/**
 * What a control that names an identity provider may be for, other than logging in with it: to follow a page, to share,
 * to fetch an app, to read terms. Written as in `schema.ts`; all languages in one value.
 */
export const ELSEWHERE =
  "follow|follow us|following|find us|find me|visit|visit us|like us|like us on|like on|share|share on|sharing|tweet|retweet|pin it|fan page|fanpage|our page|page on|channel|join us|join our|us on|me on|invite friends|find friends|import contacts|photo|photos|app store|google play|play store|download|get it on|get the app|maps|analytics|recaptcha|translate|privacy policy|privacy|terms|feedback|support|reviews|review|gift card|integrate|integration|integrations|comment|comments|payment method*|agreement|user agreement|folgen|folgt uns|folge uns|besuche|besuchen sie|teilen|gefällt mir|herunterladen|datenschutz|zahlen|zahlung*|kommentieren|suivre|suivez-nous|suivez|retrouvez-nous|partager|partagez|j'aime|télécharger|confidentialité|síguenos|siguenos|seguir|compartir|comparte|me gusta|encuéntranos|descargar|privacidad|siga-nos|siga|compartilhar|compartilhe|partilhar|curtir|curta|encontre-nos|baixar|descarregar|privacidade|seguici|condividi|mi piace|scarica|volg ons|volg|delen|deel|vind ons|vind-ik-leuk|downloaden|obserwuj|udostępnij|śledź nas|polub|pobierz|följ oss|följ|dela|gilla|ladda ner|takip et|bizi takip|paylaş|beğen|indir|подписывайтесь|подписаться|поделиться|мы в|мы во|наша группа|группа в|скачать|підписуйтесь|поділитися|ми в|завантажити|تابعنا|شارك|مشاركة|تحميل|关注|關注|分享|转发|下载|下載|协议|協議|条款|條款|支付方式|利用規約|규약|약관|フォロー|シェア|共有|いいね|ダウンロード|팔로우|공유|좋아요|다운로드";

/** What programmers call a row of links to follow or to share by, compared as in `attributes.ts`. */
export const BARS =
  'share|sharer|sharing|*addthis*|at300b|addtoany|a2a|sharethis|follow|follows|footer|follow us|followus|like box|likebox|fb root|fb reset|tweet|contact';

/** What programmers call the way in by somebody else's account, compared as in `attributes.ts`. */
export const PROTOCOLS =
  '*oauth*|auth|authn|authenticate|authentication|authorize|openid|open id|saml|saml2|sso|oidc|omniauth|*login|login*|*signin*|sign in|log in|*logon|connect|connection|external|federated|federation|federato|idp|broker|provider|providers|tpa|third party|social button|social btn|btn social|button social|social login|sociallogin';
