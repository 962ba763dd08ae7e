import type { Lexicon } from './schema.ts';

export const tr: Lexicon = {
  login:
    'giriş|girişi|giriş yap|giriş yapın|giriş yapınız|giriş yapmak|giriş yapabilirsiniz|giriş ekranı|giriş sayfası|girişiniz|üye girişi|üye girişi yap|üyelik girişi|kullanıcı girişi|müşteri girişi|bayi girişi|öğrenci girişi|personel girişi|sisteme giriş|hesabınıza giriş|hesabına giriş|hesaba giriş|oturum aç|oturum açın|oturum açınız|oturum açma|oturum açmak|zaten hesabınız var|zaten hesabın var|zaten bir hesabınız|hesabınız var mı|hesabın var mı|hesabım var|zaten üye|zaten üyeyim|üye misiniz|üye misin|kayıtlı kullanıcı|kayıtlı müşteri|tekrar hoş geldin|tekrar hoş geldiniz|yeniden hoş geldiniz|internet şubesi|giriş yap veya',
  signup:
    'kaydol|kaydolun|kayıt ol|kayıt olun|kayıt olmak|kayıt|kaydı|kayıt formu|üye ol|üye olun|üye olmak|ücretsiz üye ol|ücretsiz kayıt|hesap oluştur|hesap oluşturun|hesap aç|hesap açın|yeni hesap|yeni hesap oluştur|bir hesap oluştur|hesabını oluştur|üyelik|üyelik oluştur|yeni üyelik|yeni üye|yeni müşteri|yeni kullanıcı|hesabınız yok mu|hesabın yok mu|hesabım yok|henüz hesabınız|henüz üye değil|üye değil misiniz|üye değil misin|üyeliğiniz yok|katıl|aramıza katıl|bize katıl|hemen başla|ücretsiz başla|ücretsiz dene|müşterimiz olun',
  reset:
    'şifremi unuttum|şifrenizi mi unuttunuz|şifreni mi unuttun|şifrenizi unuttuysanız|parolamı unuttum|parolanızı mı unuttunuz|parolanı mı unuttun|kullanıcı adımı unuttum|unuttum|unuttunuz mu|unuttun mu|unuttunuz|unutulan şifre|şifre sıfırla|şifre sıfırlama|şifremi sıfırla|şifrenizi sıfırlayın|şifreyi sıfırla|parola sıfırla|parola sıfırlama|parolayı sıfırla|sıfırla|şifre hatırlatma|şifre hatırlat|şifremi hatırlat|şifre yenile|şifre yenileme|şifremi yenile|yeni şifre iste|şifre kurtarma|hesap kurtarma|hesabımı kurtar|şifre al|giriş yapamıyorum|giriş yapamıyor musunuz|giriş yaparken sorun|girişte sorun|oturum açamıyor musunuz|oturum açarken sorun|giriş sorunu',
  change:
    'şifre değiştir|şifre değiştirme|şifremi değiştir|şifreyi değiştir|şifrenizi değiştirin|parola değiştir|parolayı değiştir|parolanızı değiştirin|parola değiştirme|yeni şifre belirle|yeni şifre oluştur|şifre belirle|şifreyi kaydet|şifreyi güncelle',
  next: 'devam|devam et|devam edin|ileri|sonraki|sonraki adım|gönder|onayla|onaylıyorum|doğrula|kodu doğrula|tamam|bitir|tamamla|ilerle|teyit et',
  logout: 'çıkış|çıkış yap|çıkış yapın|oturumu kapat|oturumu sonlandır|güvenli çıkış|hesaptan çık|hesaptan çıkış',
  account:
    'hesabım|profilim|profil|hesap ayarları|hesap ayarlarım|hesap bilgilerim|siparişlerim|bilgilerim|ayarlar|kullanıcı menüsü|olarak giriş yaptınız|olarak giriş yapıldı|olarak oturum açtınız|olarak oturum açıldı|hoş geldiniz,|merhaba,',
  search: 'ara|arama|arama yap|ne aramıştınız|ne arıyorsunuz|sitede ara|ürün ara|anahtar kelime|arama terimi|bul',
  newsletter:
    'bülten|bültene|bültenimize|bülten aboneliği|e-bülten|e-bülteni|e-bültenimize|e-bültene|bültene kayıt|bültene kayıt ol|bültenimize kayıt|e-bültene kayıt|e-bültenimize kayıt|e-bültenimize kayıt olun|bültene üye ol|e-bültene üye ol|bültenimize üye ol|abone ol|abone olun|haberdar ol|kampanyalardan haberdar|e-posta listesi',
  contact:
    'iletişim|bize ulaşın|bize yazın|mesaj|mesajınız|mesaj gönder|yorum|yorumunuz|yorum yap|konu|teklif al|sipariş ver|teslimat adresi|fatura adresi|ödeme yap|bağış yap',
  show: 'göster|gizle|şifreyi göster|şifreyi gizle|şifremi göster|parolayı göster|parolayı gizle',
  cancel: 'iptal|iptal et|kapat|geri|geri dön|vazgeç|yardım|yazdır|hayır, teşekkürler',
  password:
    'şifre|şifreniz|şifren|şifrenizi|şifreyi|parola|parolanız|parolanızı|mevcut şifre|mevcut parola|giriş şifresi|internet şifresi|pin kodu',
  newPassword:
    'yeni şifre|yeni şifreniz|yeni parola|yeni parolanız|şifre tekrar|şifre tekrarı|şifre (tekrar)|şifrenizi tekrar|şifreyi tekrar|tekrar şifre|yeni şifre tekrar|yeni şifre (tekrar)|parola tekrar|parola tekrarı|parola (tekrar)|parolayı tekrar|parolanızı tekrar|tekrar girin|tekrar giriniz|tekrar|en az … karakter|en az … hane|şifreyi onayla|şifreyi doğrula|şifre doğrulama|şifre onayı|şifrenizi onaylayın|parolayı onayla|parolayı doğrula|parola onayı|şifre oluştur|şifre oluşturun|şifre belirleyin|içermelidir',
  username:
    'kullanıcı adı|kullanıcı adınız|kullanıcı adını|kullanıcı|kullanıcı kodu|kullanıcı kodunuz|kullanıcı no|kullanıcı numarası|kullanıcı ismi|müşteri numarası|müşteri no|müşteri numaranız|müşteri kodu|bireysel müşteri no|tc kimlik|t.c. kimlik|tc kimlik no|t.c. kimlik no|t.c. kimlik numarası|tckn|kimlik numarası|kimlik no|vergi numarası|vergi no|vkn|üye adı|üye no|üye numarası|üye kodu|öğrenci numarası|öğrenci no|sicil no|sicil numarası|personel no|bayi kodu|cari kodu|hesap adı|hesap numarası|hesap no|kart numarası|abone numarası|abone no|takma ad|rumuz|login adı',
  email:
    'e-posta|eposta|e-posta adresi|e-posta adresiniz|e-postanız|eposta adresi|e-mail|email|mail adresi|mail adresiniz|elektronik posta',
  phone:
    'telefon|telefon numarası|telefon numaranız|telefonunuz|telefon no|cep telefonu|cep telefonunuz|cep telefonu numarası|cep telefonu numaranız|cep no|cep numarası|cep tel|gsm|gsm no|gsm numarası',
  code: 'kod|kodu|kodunu|kodunuz|doğrulama kodu|doğrulama kodunu|güvenlik kodu|onay kodu|onay kodunu|aktivasyon kodu|tek kullanımlık|tek kullanımlık şifre|tek kullanımlık kod|sms kodu|sms şifresi|sms ile gelen|sms onay|cep şifre|giriş kodu|kurtarma kodu|yedek kod|kimlik doğrulama kodu|iki adımlı|iki aşamalı|iki faktörlü|çift faktörlü|6 haneli|altı haneli|4 haneli|6 basamaklı|kodu girin|kodu giriniz',
  organization:
    'şirket|şirket adı|şirket kodu|kurum|kurum kodu|kurum adı|firma|firma adı|firma kodu|firma no|alan adı|okul|okul kodu|kuruluş|organizasyon|çalışma alanı|takım|bölüm|şube|şube kodu|birim|ekip adı|sunucu|alt alan adı',
  remember:
    'beni hatırla|beni unutma|hatırla|bilgilerimi hatırla|bilgilerimi kaydet|kullanıcı adımı hatırla|şifremi hatırla|oturumu açık tut|oturumumu açık tut|oturum açık kalsın|oturumum açık kalsın|oturumumu sürekli açık|açık tut|sürekli açık|otomatik giriş|otomatik oturum aç|bu cihaza güven|bu cihazı hatırla|bu tarayıcıya güven|güvenilir cihaz|bir daha sorma|tekrar sorma',
  personal:
    'adı|adınız|adı soyadı|ad soyad|adınız soyadınız|isim|isim soyisim|soyadı|soyadınız|soyad|soyisim|şehir|il/ilçe|ilçe|mahalle|posta kodu|ülke|ülke kodu|alan kodu|doğum tarihi|doğum tarihiniz|doğum yeri|adres|adresiniz|cinsiyet|kupon|kupon kodu|indirim kodu|promosyon kodu|davet kodu|referans kodu|hediye kartı|hediye çeki|barkod|sipariş numarası|sipariş no|meslek|unvan|web sitesi',
  terms:
    'kabul ediyorum … sözleşme|koşullarını kabul|koşulları kabul|şartları kabul|üyelik sözleşmesi|üyelik sözleşmesini|kullanıcı sözleşmesi|gizlilik politikası|gizlilik sözleşmesi|kullanım koşulları|kullanım şartları|kullanım koşullarını|okudum|okudum ve kabul|aydınlatma metni|aydınlatma metnini|kvkk|açık rıza|onay veriyorum',
  captcha:
    'captcha|resimdeki|resimdeki kod|resimdeki kodu|resimdeki karakterleri|resimde görünen|resimde gördüğünüz|resimdeki yazı|görseldeki|görseldeki karakterleri|güvenlik resmi|doğrulama resmi|güvenlik sorusu|aşağıdaki karakterleri|işlemin sonucu',
  optional:
    'isteğe bağlı|opsiyonel|zorunlu değil|zorunlu değildir|varsa|etkinse|etkinleştirildiyse|boş bırakın|boş bırakabilirsiniz',
  wrong:
    'hatalı şifre|yanlış şifre|hatalı parola|yanlış parola|hatalı giriş|hatalı kullanıcı|yanlış kullanıcı|hatalı e-posta|hatalı bilgi|şifre … hatalı|şifre … yanlış|şifre … geçersiz|şifre … doğru değil|şifreniz … hatalı|şifreniz … yanlış|şifrenizi … hatalı|parola … yanlış|parola … hatalı|parola … geçersiz|parolanız … yanlış|doğru kullanıcı adı|kullanıcı adı veya şifre|kullanıcı adı veya parola|kullanıcı adı ya da şifre|kullanıcı adı ve şifre|kullanıcı adı … hatalı|kullanıcı adı … yanlış|e-posta veya şifre|e-posta adresi veya şifre|e-posta adresiniz veya şifreniz|geçersiz kullanıcı|geçersiz şifre|geçersiz parola|geçersiz e-posta|geçersiz giriş|geçersiz kimlik|geçersiz|giriş başarısız|giriş yapılamadı|girişiniz başarısız|giriş hatası|oturum açılamadı|oturum açma başarısız|kimlik doğrulama başarısız|kimlik doğrulama hatası|kimlik doğrulanamadı|doğrulanamadı|başarısız|bilgileriniz hatalı|bilgileriniz yanlış|bilgilerinizi kontrol|bilgiler … eşleşmiyor|bilgileri … eşleşmiyor|kullanıcı bulunamadı|hesap bulunamadı|üye bulunamadı|bulunamadı|bulamadık|mevcut değil|kayıtlı değil|kayıtlı bir kullanıcı|tanınmıyor|hatalı|hatalıdır|yanlış|yanlıştır|tekrar deneyin|tekrar deneyiniz|yeniden deneyin|eşleşmiyor|eşleşmemektedir|uyuşmuyor|erişim engellendi|erişim reddedildi|yetkiniz yok|büyük küçük harf|büyük/küçük harf|kilitlenecek*|bloke olacak*|bloke edilecek*|hesabınız … kilitlenecek*|hesabınız kilitlenecek*|kalan deneme|deneme hakkınız|hakkınız kaldı',
  wrongCode:
    'kod … hatalı|kod … yanlış|kod … geçersiz|kod … doğru değil|kod … süresi|kodu … hatalı|kodu … yanlış|kodu … geçersiz|hatalı kod|yanlış kod|geçersiz kod|geçersiz doğrulama kodu|hatalı doğrulama kodu|hatalı onay kodu|kodun süresi|kodunuzun süresi|şifrenin süresi|sms şifresi hatalı|doğrulama başarısız',
  locked:
    'hesabınız … kilitlendi|hesabınız … kilitlenmiş*|hesabınız … kilitli|hesap … kilitli|hesap … kilitlendi|hesabınız … askıya|hesap … askıya|hesabınız … devre dışı|hesap … devre dışı|hesabınız … donduruldu|hesabınız … kapatıl*|hesabınız … pasif|hesabınız … bloke|hesabınız … engellen*|hesabınız … aktif değil|şifreniz … bloke|kullanıcı … kilitli|kullanıcı … pasif|kullanıcı … engellen*|bloke oldu|bloke olmuş*|bloke edil*|geçici olarak kilitlen*|geçici olarak engellen*',
  throttled:
    'çok fazla deneme|çok fazla giriş|çok fazla istek|çok fazla hatalı|çok fazla başarısız|çok fazla|çok sayıda|daha sonra tekrar|daha sonra yeniden|sonra tekrar|dakika sonra|saniye sonra|deneme sınırı|deneme hakkınız kalmadı|deneme sayısı|denemesi aşıldı|birkaç dakika|bir süre sonra|lütfen bekleyin … dakika',
  robot:
    'olağan dışı|olağandışı|şüpheli etkinlik|şüpheli hareket|robot değilim|robot olmadığınızı|insan olduğunuzu|insan olduğunu|insan mısınız|otomatik sorgu|güvenlik kontrolü|tarayıcınız kontrol',
  cookies:
    'çerez|çerezler|çerezleri|çerezlerin|çerezlere|çerez politikası|cookie|gizliliğinize|gizlilik ayarları|gizlilik tercihleri',
  accept:
    'kabul et|kabul ediyorum|kabul|tümünü kabul et|tümünü kabul ediyorum|hepsini kabul et|hepsini kabul ediyorum|tüm çerezleri kabul et|tüm çerezlere izin ver|çerezleri kabul et|tümüne izin ver|hepsine izin ver|izin ver|kabul et ve kapat|kabul et ve devam et|tamam|anladım|tamam, anladım|onaylıyorum|tümünü onayla',
  reject:
    'reddet|reddediyorum|tümünü reddet|hepsini reddet|tüm çerezleri reddet|çerezleri reddet|kabul etme|kabul etmiyorum|yalnızca gerekli|yalnızca gerekli çerezler|sadece gerekli|sadece gerekli çerezler|yalnızca zorunlu|sadece zorunlu|zorunlu çerezler|gerekli çerezleri kabul et|yalnızca gerekli olanları kabul et|kabul etmeden|kabul etmeden devam et|onaylamadan devam et|izin verme',
  approve:
    "telefonunuzda|telefonunuzdan|telefonunuza gelen|telefonunuza gönderilen|telefonunuza bildirim|cep telefonunuzdan|cihazınızdan|cihazınızda|uygulamayı açın|uygulamasını açın|uygulamadan onay*|uygulama üzerinden onay*|mobil uygulamadan|bildirim gönderdik|bildirim gönderildi|bildirim gönderilmiş*|bildirimi onay*|giriş isteğini onay*|girişi onaylayın|onay bekleniyor|onayınız bekleniyor|onayınızı bekliyoruz|karekodu okut*|karekodu tara*|qr kodu okut*|qr kodu tara*|evet'e dokunun",
  emailLink:
    'giriş bağlantısı|giriş linki|bağlantıya tıklayın|bağlantıya tıkla|linke tıklayın|linke tıkla|sihirli bağlantı|doğrulama bağlantısı|aktivasyon linki|onay bağlantısı|e-postanızı kontrol|e-postanı kontrol|gelen kutunuzu|mailinizi kontrol|e-posta kutunuzu|e-postanızı doğrulayın',
  sent: 'gönderdik|gönderildi|gönderilen|gönderilmiştir|gönderdiğimiz|gönderilecek|ilettik|ile biten|numaranıza gelen',
  authenticator:
    'authenticator|kimlik doğrulama uygulaması|kimlik doğrulayıcı|doğrulama uygulaması|doğrulayıcı uygulama|doğrulayıcı uygulaması|google authenticator|totp|kod üretici',
  sms: 'sms|kısa mesaj|sms ile|sms gönder|metin mesajı',
  call: 'sesli arama|telefon araması|telefonla arama|arama ile|beni ara|beni arayın|telefonla ara|sesli çağrı',
  emailed: 'e-posta ile|e-posta|e-postanıza|e-posta adresine|e-posta adresime|e-postama|mail ile|e-posta gönder',
  push: 'push|anlık bildirim|bildirim|mobil bildirim|mobil onay|push bildirimi',
  otherWay:
    'başka bir yol|başka yol|başka bir şekilde|farklı bir yol|farklı bir şekilde|başka yöntem|başka bir yöntem|farklı bir yöntem|diğer seçenekler|diğer yöntemler|diğer giriş seçenekleri|diğer yollar|diğer seçenek|daha fazla seçenek|yöntemi değiştir|şifre kullan|şifremi kullan|şifre ile giriş|şifreyle giriş|şifreyle giriş yap|şifre ile giriş yap|parola kullan|parola ile giriş|parola ile oturum aç|parolanızı kullanın|şifre ile devam et|bunun yerine|yedek kod kullan|erişimim yok',
  passkey:
    'geçiş anahtarı|geçiş anahtarları|geçiş anahtarınız|güvenlik anahtarı|passkey|parmak izi|parmak iziniz|yüz tanıma|biyometrik*|windows hello',
  notNow:
    'şimdi değil|atla|şimdilik atla|bu adımı atla|daha sonra|sonra|belki sonra|belki daha sonra|hayır, teşekkürler|hayır teşekkürler|daha sonra hatırlat|sonra hatırlat|başka zaman',
  with: 'ile|ile giriş|ile devam|hesabıyla|hesabı ile|kullanarak',
  pick: 'bir hesap seçin|hesap seçin|hesap seç|hangi hesap|kuruluş seçin|kurum seçin|profil seçin',
};
