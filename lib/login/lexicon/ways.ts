/**
 * Words on the way to a login form and after it: menus, choosers, gates, what a site says about itself.
 * Written as in `schema.ts`; all languages in one value, since a site's menu is rarely in the language of its pages.
 */
export const WAYS = {
  /** A control that opens a menu. */
  menu: 'menu|main menu|open menu|toggle menu|toggle navigation|navigation|show menu|site menu|menü|menü öffnen|hauptmenü|navigation öffnen|ouvrir le menu|menu principal|afficher le menu|menú|abrir menú|abrir menu|apri menu|apri il menu|open het menu|hoofdmenu|otwórz menu|meny|öppna meny|menüyü aç|меню|открыть меню|відкрити меню|القائمة|قائمة|菜单|選單|メニュー|메뉴',
  /** A control that is a person: its own account for whoever is logged in, the way in for everybody else. */
  person:
    'account|accounts|user|user account|profile|person|my profile|konto|benutzer|benutzerkonto|kundenkonto|profil|compte|mon compte|espace client|cuenta|usuario|perfil|conta|utente|profilo|area riservata|area clienti|account|gebruiker|profiel|użytkownik|användare|hesap|hesabım|аккаунт|профиль|личный кабинет|кабинет|обліковий запис|профіль|особистий кабінет|الحساب|حساب|账户|账号|帳戶|帳號|个人中心|アカウント|マイページ|계정|마이페이지',
  /** About logging in rather than the way to it. */
  help: 'how to|how do i|help|guide|tutorial|learn|article|support|faq|why|what is|tips|so geht|anleitung|hilfe|warum|comment se|aide|pourquoi|cómo|ayuda|como fazer|ajuda|come fare|aiuto|hoe|hulp|jak|pomoc|hur|hjälp|nasıl|yardım|как|помощь|як|допомога|كيف|مساعدة|如何|帮助|幫助|方法|ヘルプ|도움말',
  /** Asks where a visitor comes from. */
  region:
    'choose your country|choose your region|choose a country|choose your location|choose your language|select your country|select your region|select a country|select your location|select your language|select your store|country/region|select country|where are you from|pick your country|land wählen|land auswählen|wählen sie ihr land|wählen sie ihre region|wähle dein land|sprache wählen|ländervorwahl|choisissez votre pays|choisir un pays|sélectionnez votre pays|choisissez votre langue|elige tu país|selecciona tu país|seleccione su país|elija su país|elige tu idioma|escolha seu país|selecione seu país|selecione o seu país|scegli il tuo paese|seleziona il tuo paese|scegli la lingua|kies je land|kies uw land|selecteer je land|wybierz kraj|wybierz swój kraj|välj land|välj ditt land|ülkenizi seçin|ülke seçin|выберите страну|выберите регион|выберите язык|оберіть країну|виберіть країну|اختر بلدك|اختر الدولة|选择国家|选择地区|選擇國家|選擇地區|国を選択|国/地域を選択|地域を選択|국가를 선택|국가 선택|지역 선택',
  /** The answer for whoever fits no other. */
  anywhere:
    'international|global|worldwide|rest of world|rest of the world|other countries|all other countries|weltweit|andere länder|mondial|autres pays|internacional|otros países|resto del mundo|outros países|internazionale|altri paesi|internationaal|andere landen|międzynarodow*|inne kraje|övriga länder|diğer ülkeler|другие страны|інші країни|دولي|国际|其他国家|國際|その他の国|기타 국가|글로벌',
  /** Asks how old a visitor is. */
  age: "18 years|18 or older|over 18|at least 18|18+|21 years|21 or older|over 21|at least 21|legal age|legal drinking age|of legal age|age verification|verify your age|confirm your age|how old are you|sind sie 18|mindestens 18|über 18|18 jahre|volljährig|altersprüfung|altersverifikation|plus de 18 ans|18 ans|majeur|âge légal|vérification de l'âge|mayor de edad|mayores de 18|18 años|mayor de 18|maior de idade|maior de 18|18 anos|maggiorenne|18 anni|18 jaar|ouder dan 18|18 lat|pełnoletni*|18 år|fyllt 18|18 yaş*|18 лет|совершеннолетн*|18 років|повнолітн*|18 عاما|年满18|已满18|18歳以上|만 18세|19세 이상",
  /** Says yes to it. */
  affirm:
    "yes|yes, i am|i am over 18|i'm over 18|i am 18|i am 18 or older|i'm 18 or older|i am over 21|i am 21 or older|i am of legal age|i confirm|enter|enter site|enter the site|continue|confirm|ja|ja, ich bin|ich bin über 18|ich bin 18|ich bin volljährig|eintreten|bestätigen|weiter|oui|j'ai plus de 18 ans|j'ai 18 ans|entrer|je confirme|sí|soy mayor de edad|soy mayor|entrar|sim|sou maior|tenho mais de 18|sì|sono maggiorenne|ho più di 18|entra|ik ben 18|ik ben ouder|tak|mam ukończone|mam 18|wchodzę|wejdź|jag är|evet|giriş yap|да|мне есть 18|войти|так|мені є 18|увійти|نعم|是|我已年满|进入|はい|예|네",
  /** Costs money or sells: never pressed on the way. */
  pay: "subscribe|subscribe now|subscription|buy|buy now|purchase|pay|pay now|payment|order now|add to cart|checkout|premium|upgrade|start trial|start free trial|start your trial|free trial|abonnieren|abo|abos|pur-abo|mit abo|kaufen|jetzt kaufen|bestellen|bezahlen|werbefrei|s'abonner|je m'abonne|abonnez-vous|abonnement|acheter|payer|suscribirse|suscríbete|suscribirme|suscripción|comprar|pagar|assinar|assine|assinatura|abbonati|abbonarsi|abbonamento|acquista|compra|abonneren|abonneer|kopen|betalen|subskrybuj|kup|kup teraz|zapłać|prenumerera|köp|betala|abone ol|satın al|öde|подписаться|подписка|купить|оплатить|підписатися|підписка|купити|اشترك|اشتري|ادفع|订阅|購買|购买|付费|訂閱|付款|購読|購入|支払*|구독|구매|결제",
  /** Goes on without agreeing to be followed. */
  unfollowed:
    'continue without accepting|continue without agreeing|continue without consent|without accepting|without consent|reject all cookies|refuse cookies|no cookies|weiter ohne zustimmung|weiter ohne einwilligung|ohne zustimmung fortfahren|ohne einwilligung fortfahren|ohne zustimmung|continuer sans accepter|continuer sans consentir|sans accepter|continuar sin aceptar|seguir sin aceptar|continuar sem aceitar|prosseguir sem aceitar|continua senza accettare|prosegui senza accettare|doorgaan zonder accepteren|doorgaan zonder te accepteren|zonder te accepteren|kontynuuj bez akceptacji|przejdź dalej bez zgody|fortsätt utan att acceptera|kabul etmeden devam|продолжить без согласия|продовжити без згоди|不接受并继续|同意せずに続ける|동의하지 않고 계속',
  /** Closes what lies over the page. */
  close:
    'close|close dialog|close banner|close window|close this|close modal|close popup|dismiss|schließen|schliessen|fenster schließen|hinweis schließen|fermer|fermer la fenêtre|cerrar|cerrar ventana|fechar|chiudi|sluiten|zamknij|stäng|luk|lukk|kapat|закрыть|закрити|إغلاق|关闭|關閉|閉じる|닫기',
  /** Says that a site is out of order, whoever asks. */
  outage:
    "under maintenance|scheduled maintenance|planned maintenance|down for maintenance|maintenance mode|maintenance work|undergoing maintenance|site maintenance|be right back|we'll be back|will be back soon|back shortly|temporarily unavailable|currently unavailable|service unavailable|is unavailable right now|server error|internal server error|bad gateway|gateway timeout|gateway time-out|technical difficulties|technical problems|out of order|wartungsarbeiten|wartungsmodus|wird gewartet|wegen wartung|vorübergehend nicht verfügbar|vorübergehend nicht erreichbar|derzeit nicht verfügbar|derzeit nicht erreichbar|technische probleme|technische störung|interner serverfehler|serverfehler|en maintenance|maintenance en cours|opération de maintenance|temporairement indisponible|momentanément indisponible|actuellement indisponible|erreur serveur|erreur interne|problème technique|incident technique|en mantenimiento|mantenimiento programado|temporalmente no disponible|no disponible temporalmente|error del servidor|error interno|problemas técnicos|em manutenção|temporariamente indisponível|erro no servidor|erro interno|problemas técnicos|in manutenzione|temporaneamente non disponibile|errore del server|errore interno|problemi tecnici|in onderhoud|onderhoudswerkzaamheden|tijdelijk niet beschikbaar|tijdelijk onbeschikbaar|serverfout|technische storing|prace konserwacyjne|przerwa techniczna|chwilowo niedostępn*|tymczasowo niedostępn*|błąd serwera|problemy techniczne|underhållsarbete|tillfälligt otillgänglig*|inte tillgänglig just nu|serverfel|tekniska problem|bakım çalışması|bakımda|geçici olarak kullanılamıyor|sunucu hatası|teknik bir sorun|технические работы|техническое обслуживание|временно недоступ*|ошибка сервера|внутренняя ошибка|технические проблемы|технічні роботи|технічне обслуговування|тимчасово недоступн*|помилка сервера|تحت الصيانة|غير متاح حاليا|خطأ في الخادم|系统维护|正在维护|维护中|暂时不可用|服务器错误|服务不可用|系統維護|維護中|暫時無法使用|メンテナンス中|ただいまメンテナンス|一時的に利用できません|サーバーエラー|システムエラー|점검 중|서비스 점검|일시적으로 이용할 수 없|서버 오류",
  /** Says that more is on its way. */
  busy: 'loading|please wait|one moment|just a moment|hang tight|redirecting|you are being redirected|signing you in|logging you in|preparing|wird geladen|bitte warten|einen moment|lädt|weiterleitung|sie werden weitergeleitet|chargement|veuillez patienter|un instant|redirection|cargando|espere por favor|por favor espere|un momento|redirigiendo|carregando|aguarde|um momento|redirecionando|caricamento|attendere|un attimo|laden|even geduld|een moment|ładowanie|proszę czekać|trwa ładowanie|laddar|vänta|yükleniyor|lütfen bekleyin|загрузка|подождите|пожалуйста, подождите|завантаження|зачекайте|جار التحميل|يرجى الانتظار|加载中|正在加载|请稍候|載入中|請稍候|読み込み中|お待ちください|로딩|잠시만 기다려',
  /** Sends a code, a link or a notification once more. */
  resend:
    "resend*|re-send*|send again|send it again|send … again|send a new|send new|send another|get a new|get another|request a new … code|request new code|new code|didn't receive|did not receive|didn't get|haven't received|erneut senden|erneut versenden|erneut schicken|erneut anfordern|noch einmal senden|nochmal senden|nochmals senden|neuen code|neuen link|code nicht erhalten|keinen code erhalten|renvoyer*|nouveau code|recevoir un autre|pas reçu|reenviar*|volver a enviar|enviar de nuevo|enviar otra vez|enviar otro|nuevo código|no recibí|no he recibido|enviar novamente|enviar de novo|novo código|não recebi|invia di nuovo|invia nuovamente|invia … di nuovo|reinvia*|rinvia|nuovo codice|non ho ricevuto|opnieuw verzenden|opnieuw versturen|opnieuw sturen|stuur … opnieuw|verstuur … opnieuw|nieuwe code|geen code ontvangen|wyślij ponownie|wyślij … ponownie|ponownie wyślij|wyślij nowy|nowy kod|skicka igen|skicka … igen|skicka ny|ny kod|tekrar gönder|yeniden gönder|yeni kod|отправить повторно|отправить … повторно|отправить ещё раз|отправить еще раз|отправить снова|выслать повторно|выслать ещё раз|прислать ещё раз|новый код|не приш*|надіслати повторно|надіслати ще раз|надіслати … повторно|новий код|إعادة الإرسال|إعادة إرسال|أعد الإرسال|رمز جديد|重新发送|再次发送|重新获取|重发|重新發送|再次傳送|重新傳送|重新寄送|再送信|再送|もう一度送信|新しいコード|재전송|재발송|다시 보내기|다시 전송|다시 받기|새 코드",
  /** Codes kept for the day when the second factor is lost: never used up without being asked. */
  recovery:
    'recovery code*|backup code*|recovery key|emergency code*|scratch code*|rescue code*|wiederherstellungscode*|backup-code*|ersatzcode*|notfallcode*|code de récupération|codes de récupération|code de secours|codes de secours|código de recuperación|códigos de recuperación|código de respaldo|código de recuperação|códigos de recuperação|código de backup|codice di recupero|codici di recupero|codice di backup|herstelcode*|back-upcode*|reservecode*|kod odzyskiwania|kod zapasowy|kody zapasowe|återställningskod*|reservkod*|kurtarma kodu|yedek kod*|код восстановления|резервный код|резервные коды|код відновлення|резервний код|رمز الاسترداد|رموز احتياطية|恢复代码|恢复码|备用代码|備用碼|復原碼|リカバリーコード|回復コード|バックアップコード|복구 코드|백업 코드',
  /** Addresses whoever reads it. A name must follow. */
  greeting:
    'hello|hi|hey|welcome|welcome back|good morning|good afternoon|good evening|hallo|guten tag|guten morgen|guten abend|willkommen|willkommen zurück|bonjour|bonsoir|bienvenue|salut|hola|buenos días|buenas tardes|bienvenido|bienvenida|olá|oi|bom dia|boa tarde|boa noite|bem-vindo|bem-vinda|ciao|buongiorno|buonasera|benvenuto|benvenuta|bentornato|bentornata|welkom|welkom terug|goedemorgen|goedemiddag|witaj|cześć|dzień dobry|hej|välkommen|god morgon|merhaba|hoş geldin|hoş geldiniz|здравствуйте|привет|добро пожаловать|вітаємо|привіт|مرحبا|أهلا|你好|您好|欢迎|歡迎',
  /** What stands in a greeting for everybody. */
  everybody:
    'guest|visitor|stranger|there|everyone|everybody|all|world|again|back|friend|friends|to|please|sign|log|login|and|at|in|on|our|your|the|from|dear|customer|user|aboard|home|gast|besucher|zurück|bei|auf|im|in|zu|beim|alle|zusammen|welt|bitte|invité|visiteur|à|au|aux|chez|sur|dans|le|la|les|tous|monde|invitado|visitante|a|al|en|de|tu|su|todos|mundo|convidado|ao|em|seu|sua|bem|ospite|tutti|mondo|gast|bij|op|terug|gość|w|na|do|gäst|till|misafir|ziyaretçi|гость|в|на|гостю|ласкаво|زائر|في|游客|访客|訪客|来到|光临|光臨|使用|回来',
} as const;

export type Way = keyof typeof WAYS;

/** What programmers call things on the way: names, classes, icons. Compared as in `attributes.ts`. */
export const NAMED_WAYS = {
  /** Of an address: what it says of the page it leads to. */
  login:
    '*login*|*signin*|sign in|*logon*|log in|log on|auth|authenticate|authentication|authorize|oauth|oauth2|session|sessions|signon|sign on|sso|anmelden|anmeldung|einloggen|connexion|connecter|identification|identifier|entrar|acceder|iniciar sesion|accedi|accesso|inloggen|aanmelden|zaloguj|logowanie|logga in|loggain|giris|uye girisi|vhod|avtorizatsiya|prijava|prihlaseni|bejelentkezes',
  logout:
    '*logout*|*signout*|sign out|log out|*logoff*|log off|*signoff*|sign off|signoutoptions|abmelden|ausloggen|deconnexion|cerrarsesion|cerrar sesion|sair|uitloggen|wyloguj|logga ut|cikis|vyhod|odjava|odhlaseni',
  menu: '*hamburger*|burger|*burgermenu*|menu toggle|menutoggle|toggle menu|nav toggle|navtoggle|navbar toggler|menu button|menubutton|menu icon|menuicon|menu btn|btn menu|icon menu|fa bars|bi list|mobile menu|mobilemenu|offcanvas|drawer|menu trigger|menu open|open menu|nav trigger|nav button|header menu|main menu|kebab|toggle nav|navicon',
  person:
    'person|user|account|accounts|profile|avatar|my account|myaccount|fa user|user icon|usericon|icon user|icon account|account circle|user circle|person circle|bi person|mdi account|people|member|customer account|konto|compte|cuenta|conta',
  avatar: 'avatar|user avatar|gravatar|profile picture|profilepicture|userpic|profile image',
  close: 'close|dismiss|btn close|icon close|close button|closebutton|close btn|modal close|popup close|icn close',
  consent:
    '*cookie*|*consent*|gdpr|*onetrust*|cmp|*didomi*|*usercentrics*|*cookiebot*|*quantcast*|*trustarc*|truste|*borlabs*|*klaro*|*iubenda*|*axeptio*|*osano*|cc banner|cc window|*privacy*|sp choice*|tarteaucitron*|*cybot*|*complianz*|cmplz*|*termly*|rgpd|dsgvo|ccpa|lgpd',
} as const;

export type NamedWay = keyof typeof NAMED_WAYS;

/** Kinds of people that a site keeps apart at its door. `main` are those a site is for, `staff` those who work with it. */
export interface Audience {
  id: string;
  side: 'main' | 'staff' | 'either';
  words: string;
}

export const AUDIENCES: readonly Audience[] = [
  {
    id: 'customer',
    side: 'main',
    words:
      'customer|customers|client|clients|member|members|guest|shopper|buyer|buyers|kunde|kunden|mitglied|mitglieder|käufer|clients|membre|acheteur|cliente|clientes|miembro|comprador|clienti|socio|klant|klanten|lid|leden|klient|klienci|kund|kunder|müşteri|клиент*|клієнт*|покупател*|عميل|العملاء|客户|會員|会员|お客様|会員|고객|회원',
  },
  {
    id: 'personal',
    side: 'either',
    words:
      'personal|individual|individuals|private|private customers|consumer|retail|privat|privatkunde|privatkunden|privatperson|particulier|particuliers|personnel|personal|particular|particulares|pessoal|pessoa física|para você|privati|persona fisica|privato|particulieren|prywatn*|indywidualn*|privatkund|bireysel|физическ*|частн*|фізичн*|приватн*|الأفراد|个人|個人|개인',
  },
  {
    id: 'business',
    side: 'either',
    words:
      'business|businesses|work account|school account|work or school|corporate|company|companies|commercial|enterprise|organization|organisation|geschäftskunde|geschäftskunden|firmenkunde|firmenkunden|unternehmen|firma|entreprise|entreprises|professionnel|professionnels|pro|empresa|empresas|empresarial|negocios|aziende|azienda|imprese|impresa|zakelijk|bedrijf|bedrijven|firmow*|biznes|företag|kurumsal|юридическ*|бизнес*|юридичн*|бізнес*|الشركات|企业|企業|法人|公司|기업|법인',
  },
  {
    id: 'teacher',
    side: 'either',
    words:
      'teacher|teachers|educator|educators|instructor|faculty|lehrer|lehrkraft|lehrkräfte|lehrende|enseignant|enseignants|professeur|profesor|profesores|docente|docentes|professor|professores|insegnante|insegnanti|docenti|docent|leraar|nauczyciel*|lärare|öğretmen|учител*|преподавател*|вчител*|викладач*|معلم|المعلمين|教师|老师|教師|先生|教員|교사|선생님',
  },
  {
    id: 'student',
    side: 'either',
    words:
      'student|students|pupil|pupils|learner|learners|schüler|schülerin|studierende|studenten|élève|élèves|étudiant|étudiants|estudiante|estudiantes|alumno|alumnos|estudante|aluno|alunos|studente|studenti|leerling|leerlingen|studenten|uczeń|uczniowie|student|elev|elever|öğrenci|ученик*|студент*|учен*|учн*|طالب|الطلاب|学生|學生|生徒|학생',
  },
  {
    id: 'parent',
    side: 'either',
    words:
      'parent|parents|guardian|guardians|family|families|eltern|elternteil|parents|famille|padre|padres|familia|familias|pais|responsável|genitore|genitori|famiglie|ouder|ouders|rodzic|rodzice|förälder|vårdnadshavare|veli|родител*|батьк*|ولي الأمر|家长|家長|保護者|학부모',
  },
  {
    id: 'patient',
    side: 'either',
    words: 'patient|patients|patienten|paciente|pacientes|paziente|pazienti|pacjent|hasta|пациент*|пацієнт*|患者|환자',
  },
  {
    id: 'provider',
    side: 'either',
    words:
      'provider|providers|doctor|doctors|physician|practice|clinician|arzt|ärzte|praxis|médecin|praticien|soignant|médico|médicos|doctor|medico|medici|arts|lekarz|läkare|doktor|врач*|лікар*|医生|醫生|医師|의사',
  },
  {
    id: 'candidate',
    side: 'either',
    words:
      'candidate|candidates|job seeker|job seekers|jobseeker|applicant|applicants|freelancer|talent|bewerber|kandidat|candidat|candidats|candidato|candidatos|candidati|kandydat|sökande|aday|соискател*|кандидат*|求职者|求職者|구직자',
  },
  {
    id: 'employer',
    side: 'either',
    words:
      'employer|employers|recruiter|recruiters|hiring|arbeitgeber|recruteur|employeur|recruteurs|empleador|reclutador|empregador|recrutador|datore di lavoro|werkgever|pracodawca|arbetsgivare|işveren|работодател*|роботодав*|雇主|招聘方|採用担当|채용담당',
  },
  {
    id: 'seller',
    side: 'staff',
    words:
      'seller|sellers|vendor|vendors|merchant|merchants|supplier|suppliers|host|hosts|driver|drivers|creator|creators|verkäufer|händler|lieferant|lieferanten|vendeur|vendeurs|marchand|fournisseur|fournisseurs|vendedor|vendedores|proveedor|proveedores|fornecedor|lojista|venditore|venditori|fornitore|fornitori|verkoper|leverancier|sprzedawca|dostawca|säljare|leverantör|satıcı|tedarikçi|продав*|поставщик*|постачальник*|卖家|商家|供应商|賣家|販売者|出品者|판매자',
  },
  {
    id: 'partner',
    side: 'staff',
    words:
      'partner|partners|reseller|resellers|affiliate|affiliates|agent|agents|agency|broker|brokers|distributor|dealer|dealers|advertiser|advertisers|publisher|publishers|investor|investors|partnerportal|vertriebspartner|makler|partenaire|partenaires|revendeur|socio comercial|socios|afiliado|afiliados|agente|parceiro|parceiros|revendedor|rivenditore|rivenditori|wederverkoper|tussenpersoon|partnerzy|återförsäljare|bayi|iş ortağı|партнер*|партнёр*|агент*|شريك|الشركاء|合作伙伴|代理商|經銷商|パートナー|代理店|파트너',
  },
  {
    id: 'staff',
    side: 'staff',
    words:
      'staff|employee|employees|admin|administrator|administrators|administration|intranet|team member|internal|back office|backoffice|developer|developers|webmail|press|mitarbeiter|mitarbeitende|verwaltung|intern|personnel|collaborateur|collaborateurs|employé|employés|empleado|empleados|administración|funcionário|funcionários|colaborador|dipendente|dipendenti|personale|medewerker|medewerkers|pracownik|pracownicy|personal|medarbetare|anställd|personel|çalışan|сотрудник*|администратор*|співробітник*|адміністратор*|موظف|الموظفين|员工|職員|管理员|スタッフ|従業員|管理者|직원|관리자',
  },
];
