import type { Lexicon } from '../schema.ts';

export const fi: Lexicon = {
  login:
    'kirjaudu|kirjaudu sisään|kirjaudu palveluun|kirjaudu tilillesi|sisäänkirjautuminen|kirjautuminen|kirjaudu tästä|onko sinulla jo tili|onko sinulla jo tunnus|oletko jo asiakas|oletko jo jäsen|minulla on jo tili|tunnistaudu|tervetuloa takaisin',
  signup:
    'rekisteröidy|rekisteröityminen|rekisteröi|luo tili|luo uusi tili|luo käyttäjätili|luo tunnus|luo käyttäjätunnus|uusi asiakas|uusi käyttäjä|liity|liity jäseneksi|eikö sinulla ole tiliä|eikö sinulla ole vielä|ei vielä tiliä|ei tiliä',
  reset:
    'unohditko salasanan|unohditko salasanasi|unohtuiko salasana|unohtunut salasana|salasana unohtunut|salasana unohtui|salasana hukassa|unohditko|palauta salasana|salasanan palautus|nollaa salasana|vaihda unohtunut|ongelmia kirjautumisessa|etkö pääse kirjautumaan|kirjautuminen ei onnistu',
  change: 'vaihda salasana|muuta salasana|aseta salasana|aseta uusi salasana|tallenna salasana',
  next: 'seuraava|jatka|lähetä|vahvista|valmis|eteenpäin|hyväksy ja jatka',
  logout: 'kirjaudu ulos|uloskirjautuminen',
  account:
    'oma tili|omat tiedot|oma profiili|minun tilini|omat sivut|tilin asetukset|kirjautunut käyttäjänä|olet kirjautunut|omat tilaukset|asetukset|profiili',
  search: 'haku|hae|etsi|hakusana|hakusanat',
  newsletter: 'uutiskirje|tilaa uutiskirje|tilaa uutiskirjeemme|uutiskirjeen tilaus|liity postituslistalle',
  contact: 'ota yhteyttä|yhteydenotto|viesti|viestisi|kommentti|toimitusosoite',
  show: 'näytä|piilota|näytä salasana',
  cancel: 'peruuta|peru|sulje|takaisin|ohje',
  password: 'salasana|salasanasi|nykyinen salasana|tunnusluku',
  newPassword:
    'uusi salasana|vahvista salasana|toista salasana|salasana uudelleen|salasana uudestaan|vähintään … merkkiä|vähintään … merkin',
  username:
    'käyttäjätunnus|käyttäjänimi|tunnus|käyttäjä|asiakasnumero|jäsennumero|henkilötunnus|kirjastokortin numero|kortin numero|nimimerkki',
  email: 'sähköposti|sähköpostiosoite|sähköpostiosoitteesi|sähköpostisi',
  phone: 'puhelinnumero|puhelin|matkapuhelin|matkapuhelinnumero|puhelinnumerosi|kännykkä',
  code: 'koodi|vahvistuskoodi|turvakoodi|kertakäyttökoodi|kertakäyttöinen|kertasalasana|todennuskoodi|tekstiviestikoodi|6-numeroi*|kuusinumeroi*|kaksivaihei*|kaksitasoi*',
  organization: 'yritys|yrityksen nimi|organisaatio|koulu|työtila|y-tunnus',
  remember:
    'muista minut|muista|muista käyttäjätunnus|pidä minut kirjautuneena|pysy kirjautuneena|pysy sisäänkirjautuneena|pidä kirjautuneena|luota tähän|älä kysy uudelleen',
  personal:
    'etunimi|sukunimi|nimi|koko nimi|postinumero|postitoimipaikka|paikkakunta|kaupunki|syntymäaika|katuosoite|alennuskoodi|kampanjakoodi|maakoodi|maatunnus',
  terms: 'käyttöehdot|hyväksyn käyttöehdot|hyväksyn ehdot|tietosuojaseloste|tietosuojakäytäntö|olen lukenut|ehdot',
  captcha: 'kuvan merkit|kuvassa näkyvät|kirjoita kuvassa',
  optional: 'valinnainen|vapaaehtoinen|ei pakollinen',
  wrong:
    'väärä salasana|väärä käyttäjätunnus|virheellinen salasana|virheellinen käyttäjä*|virheellinen|virheellis*|väärä|väärin|kirjautuminen epäonnistui|sisäänkirjautuminen epäonnistui|epäonnistui|ei löydy|ei löytynyt|ei ole olemassa|ei täsmää|eivät täsmää|ei kelpaa|ei ole oikea|ei ole rekisteröity|pääsy estetty|pääsy evätty|yritä uudelleen|yritä uudestaan',
  wrongCode:
    'väärä koodi|virheellinen koodi|koodi … virheellinen|koodi … väärä|koodi … vanhentunut|virheellinen vahvistuskoodi',
  locked:
    'tili … lukittu|tilisi … lukittu|tili … suljettu|tilisi … suljettu|tili … poistettu käytöstä|tunnus … lukittu|on lukittu|lukittu',
  throttled:
    'liian monta yritystä|liian monta epäonnistunutta|liian monta|liian paljon|yritä myöhemmin|yritä myöhemmin uudelleen|yritä uudelleen myöhemmin|yritä hetken kuluttua|odota hetki',
  robot: 'en ole robotti|et ole robotti|olet ihminen',
  cookies: 'evästeet|evästeitä|evästeiden|suostumus|yksityisyytesi',
  accept:
    'hyväksy|hyväksy kaikki|hyväksy kaikki evästeet|hyväksy evästeet|salli kaikki|salli kaikki evästeet|hyväksyn|hyväksyn kaikki|ymmärrän|selvä',
  reject:
    'hylkää|hylkää kaikki|kiellä|kiellä kaikki|estä kaikki|vain välttämättömät|vain välttämättömät evästeet|salli vain välttämättömät|hyväksy vain välttämättömät|vain pakolliset|jatka hyväksymättä|en hyväksy',
  approve:
    'hyväksy … sovelluksessa|vahvista … sovelluksessa|puhelimessasi|puhelimellasi|avaa sovellus|avaa … sovellus|odotetaan vahvistusta|odotetaan hyväksyntää|skannaa',
  emailLink: 'kirjautumislinkki|napsauta linkkiä|klikkaa linkkiä|tarkista sähköpostisi|tarkista postilaatikkosi',
  sent: 'lähetimme|olemme lähettäneet|on lähetetty|lähetettiin|joka päättyy|päättyvään',
  authenticator: 'todennussovellus|todennussovelluksen|todentamissovellus|authenticator-sovellus|tunnistussovellus',
  sms: 'tekstiviesti|tekstiviestinä|tekstiviestillä',
  call: 'soita minulle|puhelu|puhelulla|äänipuhelu',
  emailed: 'sähköpostitse|sähköpostilla|sähköpostiin',
  otherWay:
    'muu tapa|toinen tapa|toisella tavalla|muulla tavalla|muut tavat|muut vaihtoehdot|lisää vaihtoehtoja|käytä salasanaa|kirjaudu salasanalla',
  passkey: 'avainkoodi|pääsyavain|todennusavain|suojausavain|turva-avain|sormenjälki|kasvojentunnistus',
  notNow: 'ei nyt|ohita|myöhemmin|ehkä myöhemmin|ei kiitos',
  pick: 'valitse tili',
  with: 'käyttämällä|googlella|facebookilla|tilillä|tunnuksilla|kautta',
};
