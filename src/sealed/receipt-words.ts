/** Sorted, separated by spaces. See `receiptWords`. */
const WORDS =
  'ai am an ang anh ao at au ay ba bach bai bam bang banh bao bap bat bau bay be bem ben beo bet ' +
  'bia biec biem bien bieng bim bin binh bit biu boc boi bon bong boong bot bui bum bun bung buong ' +
  'buop buot bup but buu ca cach cai cam can cang canh cao cat cau cay chac chai chan chanh chap ' +
  'chat chau che chech chenh cheo chep chi chia chiec chiem chien chieng chieu chin chip chit chiu ' +
  'choan choang choat chom chon chop chot chu chua chum chun chung chuoi chuom chuon chuong chuop ' +
  'chup chut chuyen co coi com con cong cop cot cua cui cun cung cuoc cuoi cuom cuon cuot cup cuu ' +
  'da dac dan dao dat day de dem den dep dien diep dieu din dinh dip diu do doa doai doan doanh ' +
  'doat doi dom don dong dop dua dui dun dung duoc duoi duom duong duot dup duu duy duyen duyet em ' +
  'en eo et ga gac gach gan gang ganh gao gap ghem ghenh gheo ghep ghi ghim giai giang gianh giap ' +
  'giau gieng gieo gioc giot giu giuc gium go goc goi gom gon gong gop got gu gua guc gui gum gun ' +
  'guoc guom guong guot gut hac hach hang hao hap hat hau hay he hech hem hen henh heo het hi hia ' +
  'hich hien hieu him hin hinh hip hit hiu ho hoa hoac hoach hoan hoanh hoat hoay hoc hom hong hop ' +
  'hot hu hua huan huc hue hui hum hun hung huoc huom huon huong huot hup huu huy huyen huyet huynh ' +
  'huyt ich in inh it kech kem ken kenh keo kep kha khac khach khai kham khan khang khanh khap khat ' +
  'khau khay khe khem khen khenh kheo khep khet khia khich khiem khien khieng khiep khiet khieu ' +
  'khin khinh khit khoa khoac khoai khoan khoang khoanh khoat khoe khoi khom khon khong khop khot ' +
  'khu khua khuan khuat khuc khue khui khum khun khuoc khuon khuong khuot khuu khuy khuya khuyen ' +
  'khuynh khuyu kia kiem kien kieng kiep kieu kim kin kinh kip kit kiu ky la lac lach lai lam lan ' +
  'lang lanh lap lau lay le lech lem len lenh leo let li lia lich liec liem lien lieng liep lieu ' +
  'lim lin linh lip lit liu loa loai loang loanh loat loc loe loi long lop lu lua luan luat luc lue ' +
  'lui lum lun lung luoc luoi luom luon luong luot lup luu luy luyen mac mach mai mam man mang manh ' +
  'mao map may me mem men menh meo mep met mia mich miem mien mieng miet mieu mim minh mit miu mo ' +
  'moi mom mon mong mop mot mua muc mui mum mun mung muoc muoi muon muong muop muot mup mut muu my ' +
  'na nac nach nai nam nang nanh nao nap nat nau nay ne nen nenh neo nep net nga ngac ngach ngai ' +
  'ngam ngan ngang nganh ngao ngap ngau ngay nghe nghen nghenh nghet nghi nghia nghich nghiem ' +
  'nghiep nghiet nghieu nghin nghinh nghit nghiu ngo ngoai ngoan ngoanh ngoat ngoc ngoe ngoeo ngoi ' +
  'ngom ngon ngop ngot ngua ngui ngum ngun ngung nguoc nguoi nguon nguong nguy nguyen nguyet nguyt ' +
  'nha nhac nhach nhai nham nhan nhang nhanh nhao nhap nhat nhau nhay nhe nhem nhen nheo nhep nhet ' +
  'nhi nhich nhiem nhien nhiep nhiet nhieu nhim nhin nhinh nhip nhiu nho nhoai nhoc nhoe nhoi nhom ' +
  'nhon nhong nhop nhu nhua nhuan nhue nhui nhum nhun nhung nhuoc nhuom nhuong nhut nhuy ni nia ' +
  'nich niem nien nieng niep niet nieu nin ninh nit niu noan noc noi nom non nong nop not nu nua ' +
  'nuc nui nun nuoc nuoi nuom nuon nuong nuop nuot nup nut oai oanh oat oi on ong op ot pha phac ' +
  'phach phai phang phanh phao phap phat phau phay phech phen pheo phep phet phi phia phich phieu ' +
  'phim phin phinh pho phoc phoi phom phon phong phop phot phu phua phuc phui phum phun phung phuoc ' +
  'phuon phuong phuot phut phuy qua quac quach quai quam quan quang quanh quao quau quay quen queo ' +
  'quet qui quin quit quoc quyen quyet quynh ra rach rai ram rang ranh rao rap rat rau ray re rem ' +
  'ren renh reo rep ret ri ria rich riem rien rieng riet rieu rim rin rinh rit riu roc roi rom rong ' +
  'rot ru rua ruc rui rum run rung ruoc ruom ruon ruong ruot sac sach sai sam san sang sanh sao sap ' +
  'sat se sen senh sep set si sia sich siem sien sieng siet sieu sin sinh sit soan soat soc soi son ' +
  'song sop su suc sui sum sun suoc suoi suon suong suot suu ta tac tach tam tan tao tap tau tay ' +
  'tech tem ten teo tet tha thac thach than thang thanh thao thap thau thay the them then thenh ' +
  'theo thep thet thi thia thich thiec thiem thien thieng thiep thieu thim thin thinh tho thoa ' +
  'thoai thoan thoang thoat thoc thoe thom thon thong thop thot thu thuan thuat thuc thue thum thun ' +
  'thung thuo thuon thuot thup thuy thuyen thuyet tia tich tiec tiem tien tieng tiep tiet tim tin ' +
  'tinh tip tiu to toa toai toan toang toanh toat toc toe tom ton tong top tot tra trach tram trang ' +
  'trao tray trem tren tret trich triet trinh tro troc trong truan truat truc trui truoc truot truu ' +
  'truy tua tuan tuat tue tum tun tung tuoc tuoi tuom tuon tuong tuot tup tut tuu tuy tuyen tuyet ' +
  'tuyt ui um un ung uoc uoi uom uon uong uop uot ut uu uy uyen uyet va vac vach vai vam van vang ' +
  'vanh vao vap vat vau vay ve vem ven venh veo vi via vich viec vien vieng viet vieu vim vin vinh ' +
  'vit vo voc voi vom von vop vot vua vuc vui vum vun vung vuoi vuom vuon vuong vuot vut xa xay xem ' +
  'xeo xim xoa xoai xoay xom xua xuan xuat xue xung xuy xuyet yem yen yet yeu';

/**
 * The 1,024 words of receipts and offered passphrases, sorted: Vietnamese syllables without diacritics, of 2
 * to 6 letters. Of syllables that sound alike in one region or another (s/x, ch/tr, d/gi, final i/y) the list
 * holds one; frightening, coarse and unlucky ones are left out. The order is part of no format: a receipt is
 * its words. Words are never taken out of the list, since receipts in people's hands are made of them.
 */
export function receiptWords(): readonly string[] {
  return WORDS.split(' ');
}
