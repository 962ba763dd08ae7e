import type { Lexicon } from '../schema.ts';

export const et: Lexicon = {
  login:
    'logi sisse|sisselogimine|sisene|sisenemine|logige sisse|kas sul on juba konto|on juba konto|juba klient|juba kasutaja|olen juba klient',
  signup:
    'registreeru|registreerimine|registreeri|registreeruge|loo konto|konto loomine|uus konto|uus kasutaja|uus klient|pole kontot|ei ole kontot|pole veel kontot|liitu|liitumine',
  reset:
    'unustasid parooli|unustasite parooli|unustasin parooli|unustatud parool|unustasid salasõna|unustasin|taasta parool|parooli taastamine|lähtesta parool|probleem sisselogimisega|ei saa sisse logida',
  change: 'muuda parooli|vaheta parool|parooli muutmine|määra parool',
  next: 'edasi|jätka|saada|kinnita|järgmine|esita',
  logout: 'logi välja|väljalogimine|välju',
  account: 'minu konto|minu profiil|konto seaded|sisse logitud kui|sisselogitud kui|minu tellimused|seaded',
  search: 'otsi|otsing',
  newsletter: 'uudiskiri|uudiskirja|liitu uudiskirjaga|uudiskirjaga liitumine|telli uudiskiri',
  show: 'näita|peida|näita parooli',
  cancel: 'tühista|katkesta|sulge|tagasi|abi',
  password: 'parool|salasõna|sinu parool',
  newPassword: 'uus parool|korda parooli|parool uuesti|kinnita parool|vähemalt … märki|vähemalt … tähemärki',
  username: 'kasutajanimi|kasutajatunnus|kasutaja|kliendinumber|isikukood|hüüdnimi|kasutaja id',
  email: 'e-posti aadress|e-post|meiliaadress|meil',
  phone: 'telefon|telefoninumber|mobiilinumber|mobiiltelefon',
  code: 'kood|kinnituskood|turvakood|ühekordne kood|ühekordne parool|sms-kood|sms kood',
  remember: 'jäta mind meelde|mäleta mind|jäta meelde|jää sisselogituks|hoia mind sisselogituna|püsi sisselogituna',
  personal: 'eesnimi|perekonnanimi|perenimi|nimi|linn|postiindeks|riik|sünniaeg|sünnikuupäev|aadress|sooduskood',
  terms: 'nõustun tingimustega|kasutustingimused|privaatsuspoliitika|olen lugenud',
  wrong:
    'vale parool|vale kasutajanimi|vale kasutajatunnus|vigane|kehtetu|sisselogimine ebaõnnestus|ebaõnnestus|ei leitud|ei eksisteeri|ei ole olemas|ei kattu|ei ühti|proovi uuesti|proovige uuesti',
  wrongCode: 'vale kood|kehtetu kood|kood … vale|kood … aegunud|kood … kehtetu',
  locked: 'konto … lukustatud|konto … blokeeritud|konto … suletud|on lukustatud',
  throttled:
    'liiga palju katseid|liiga palju|proovi hiljem|proovige hiljem|proovi hiljem uuesti|proovige hiljem uuesti',
  cookies: 'küpsised|küpsiseid|küpsiste',
  accept: 'nõustu|nõustun|nõustu kõigiga|nõustun kõigiga|luba kõik|luba kõik küpsised|sain aru',
  reject:
    'keeldu|keeldun|keeldu kõigist|lükka tagasi|lükka kõik tagasi|ainult vajalikud|ainult hädavajalikud|ei nõustu',
  sent: 'saatsime|oleme saatnud|on saadetud|saadeti',
  otherWay: 'muu viis|teine viis|muul viisil|teisel viisil|kasuta parooli|muud võimalused',
  notNow: 'mitte praegu|jäta vahele|hiljem|ei, aitäh|ei aitäh',
  with: 'kaudu|kasutades|googlega|facebookiga|kontoga',
};
