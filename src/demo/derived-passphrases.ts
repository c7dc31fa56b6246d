/**
 * What Argon2id makes of the demo's public passphrases: login, then salt, and the halves that authenticate and
 * unwrap. Thirty derivations would take a third of the time that a first start may take. Made by
 * `derive-passphrases.ts`; a test derives one of them anew.
 */
export const DERIVED: Readonly<
  Record<string, readonly [salt: string, authKey: string, wrappingKey: string]>
> = {
  'giukhoa.mot': [
    '19zCnrgvqEiNHa55cqO5ZQ',
    'brGS7RMCK4QS2FdXYtYTH51d1fCFG5wy5UxB2YZY3cg',
    'OuzqcZE6EsYhbNzMdYH1BmhP8oJBQ02crY68XtmydOM',
  ],
  'giukhoa.hai': [
    'tzw5y1LySuWdZJgn1CV8PQ',
    'vPyPWxG0oMKb6FLvCBebLM4yTrCWu9Zuwpl7hrmGarM',
    'f20jCotSr_Q2ty_XEanWy06CK-L2rsKnTglmXu2jKCA',
  ],
  quantri: [
    'hWipfmhrwiIvlKyFLGKpbg',
    'sXfogNptgWpfqIZ7v0R5QaK8mEeDjCKds4oVaUcSC2A',
    '0EWWfKZ0xegine9vN0wIL1z8XZq1AjnqWVOnwoNuIYM',
  ],
  'hacthanh.truong': [
    'RpzFEipROE_Nh8Ppc6KKmA',
    'Z_za89OZ_Ltq-FJfhXptnhgQvFO4Crp9HjDURmkv_E8',
    'zTGIb99HECy65FRs_-hDIyftq50Xo6xCDWdFffIABjg',
  ],
  'hacthanh.tiepnhan': [
    '5cifa1npq0A5DoRbVLvTeQ',
    '4xA202hyG1iUh5tlAg0lbn31Io05IT4YhTJNxmmJu8c',
    'l1_8FICIWB64-518nHfSq9B_kt2mCnrEgaQgAdm9Np8',
  ],
  'hacthanh.dieutra': [
    'Z-BBUyAPeBaXdCCQSePueg',
    'Nk0jTNC3WxQOf5ltMddSW8QObj5sttl0DAXpbjR5Q4o',
    'efR-QCVUBWQRbHT_jEtoufB6QsNwbSri3y4PK2Enis8',
  ],
  'hamrong.truong': [
    '6sEYZoScaV421nlB3SVWxg',
    'EHqqtZlgYy5HGNt-zFsS83RQZH3rIL20v8-JOoUuWBc',
    'FTuVKELaIa9TXJtGlTcUY0JxNfhbwkzF-_8asMlcBKw',
  ],
  'hamrong.tiepnhan': [
    'CBEbsiqQ6OmfeHOip-93IQ',
    'DvZlkDxjWWxlAHoxAXwEE8KFHDeIR8ri8NJgff_eRls',
    'bUE2cmUFtK8UXEMP7_NRormOXrqBa46Ys23Gbfh1qeM',
  ],
  'hamrong.dieutra': [
    'YihD9ytbIsEMax9-uuBXxA',
    'zinulwdiC97AVEvie50mOVVNjCZ1eFMW0l8tDbWFU-g',
    'a792iE8VlxWiokrLS-iCbqgoQyGtRF9a8_DSWLIZp70',
  ],
  'nguyetvien.truong': [
    '_mnrd_Dizgq55laK9XyoXA',
    'GQCkAh5SstobWLnMdMoupgjb0sD2cLp8anymQZsi-PI',
    'vOupJH9KvCiPnjI2ie1cvshzWHGYSdsrL8ngKtbyrKk',
  ],
  'nguyetvien.tiepnhan': [
    'XYbhlfTdFrZB_4Azf18CtQ',
    'B4ENVfw9aiIsKxND9ddngsci71DVV-XGWb08xNUY6-U',
    'RmQXKoEtWe2jeWPSQfJPsnPbF3JiX2TTWbFySDLYfGU',
  ],
  'nguyetvien.dieutra': [
    'epiMv1OT-sC3aMC0-xg8HA',
    'rjx_ryH7JMrTEho7SWwHf1bCIVd6xyn0Lxwoqyj56Qs',
    'FBhKKU5d4Cv0ThvITDZRjjkbD-AAFb1Y1LetbYnyejc',
  ],
  'quangphu.truong': [
    'brHj4oUV08e8svXbGIWLaA',
    'Ow9Cw1I1Put0swM9lHsVDdBlmWx7CDS0hrtPGkkJjrI',
    'DuynT9E6eFHfG_TN831dizRwYsLzqnMgR1oZse3w1CM',
  ],
  'quangphu.tiepnhan': [
    'MdU6lbIloQno80VSWPRRCQ',
    'xLm4WvLVopG26O4tKMs7HMRV3g2bz1Q2Pnvzxz99P8I',
    'LHII00TXD8XAwqe_enqjvKWl1NonaDKTaJ8t6CIsliA',
  ],
  'quangphu.dieutra': [
    '9MGXFs9APa3hAq4KK5EzDQ',
    '6iyWlxtEZtzuVQZSBUd0KORLtdXa__zXFL_Fs5t8IQc',
    'NneMTt5A1ua_2Ow-mx-pO0APE084z7lUpsa1iSzqDW4',
  ],
  'dongquang.truong': [
    'J0a14RpG3c5Mc8mJw0BqYw',
    '3HCPyHP2qS0BZ-noaaYf2hfqgxNWpB8gp289pyCkGys',
    'Mjzk8Uuy_DGlO_az7hHp5nS4iE935ALN5iEbCu1ju14',
  ],
  'dongquang.tiepnhan': [
    'IUrCqnRWbtX-sRhJNWi58w',
    'mr_WAmsoe_LVnWZ3q5v4FecIedJIb5HsA_Dv75N2KtI',
    'Xvfq4NR9r2nnRcUc1jmtu-mBlVC4DJQEOS6A68tpHKo',
  ],
  'dongquang.dieutra': [
    'pMErL5KelbarNdnuVpXZkA',
    'oO_o4Sx3IVed5-SfqrzNRHjATNiPTxRcHD3buB3ntI0',
    'BBl-iV1hnaC73735R7JSUyyXmRWq_vuhDcpgaP1nFSE',
  ],
  'dongson.truong': [
    'OlwDNAHwudFZXSyxiq1r-A',
    '_5YqW-EEdNcuN9VO5XXlnWVJCjbo23NhNkqIadeS3mI',
    'Pt2Sn6-8q4N2xMu1tIetSme9_oDy3oKDACVfi3jTuu4',
  ],
  'dongson.tiepnhan': [
    'jolRlaUn4LslQ8GdyMpIow',
    '-nXDifnaKcfgiYZbv-K_xQjySiGZBmPMeBYl1-oFT0c',
    'GXWaLvIha4MWp4HFvrjt8tl9U8wABf4WjBYG0brGdmk',
  ],
  'dongson.dieutra': [
    'QXPRUPrP8Vx-C0N0PSYVUA',
    'z-TEPOpDKXg3PSSsjhLAkJhxPOA0EqR1EVfJFeYfEpY',
    '5Q3ZQQApRJA3ywfhVA1rWGfj1Rzbbez-uDBDh90qQW4',
  ],
  'dongtien.truong': [
    'nfLYe5GWcI1YoTSDivsUoQ',
    'xgIrtv-kBszQYtuk_4dtuhCL_2s0-G1EMpszzYQf7y4',
    'M0AMGa-r-PHSLfBm5dqYwWeDvb66BPxrpYo8Y1eoU2M',
  ],
  'dongtien.tiepnhan': [
    'TciQolY4R0Z5CH4wtUIVdw',
    'oDEoY4wW2AzEZ5YYV0LPZLqVIlBcfYNLjWWEnXGuTuo',
    'ecc9yMkyYxMMwoeVYhxrGjqmOZSdklS_z8x7Z7LjjQs',
  ],
  'dongtien.dieutra': [
    'hmu14EveWWUsQSV3r_M-xw',
    'YMG34whW4-fEsavyhah4av2J8EhHqLitZVYizUAUl9U',
    'hT6U27aAcXeEtvnwkbN9sf8LxCgtPpuQKReqITj_PAQ',
  ],
  'tinh.truong': [
    '0yvRglfvTpdkfWyn0yH_Kw',
    'SGqK_fCwvygVzIaB5PLJ5WwUPWbWra33BudKhQ_sx1g',
    '0A3Hpwfg3IGTsVb_onldYvPcwlZVZiZ4SZ3GT24H7wI',
  ],
  'tinh.tiepnhan': [
    'ltIFKbR2zEx63UmCGXsfYA',
    'XVzIpPTiNyNmNBoFmlvTZ6rvbFI2f85Ze47vmQ2eWMM',
    '-GSiGx7rBPVi-ec5oxaSVSYb1hz-8-AXlKoKPAViYKM',
  ],
  'tinh.dieutra': [
    'lCyok_9AAOCWMM85_7iYYw',
    'himOnqLVsKMs0tjc8ep_vYOh9K28EucDT6rp5MJaNqo',
    'lzGEa7bdiqCztfNz-7kVdznx2dNMuA_viVhlRRfQwPs',
  ],
  'trucban.mot': [
    'ZMXbwVwPjBUiAaEm0Vejaw',
    'wGnJcem2P8sQ7dRcj1MPimr2BxBOQvIFgXzGJFtiteM',
    'W2e488HaWmSOBAbdK4-3py4ZmXIzpYhFVhlq5rUi7VM',
  ],
  'trucban.truong': [
    '15PNofFme0puPauzj6PJjQ',
    'qu-feJmicTq_DInCV7yuWIS1mEWOjfDJq2EYvU1fhrs',
    '7tskTmZBEvAu5AWzG0V8J93ilXqjY3IdjVuuW9Zt8l4',
  ],
  'thanhtra.truong': [
    'hOD69eCgd1OQlbfDJzuI6A',
    '7f47dc8VXEU3453LtAhFI-7F8XeJRmBym1th10I7d_s',
    'Vl4lptpLltW7Tma8g2VR6zdX-c97dpSChHc70FxhKIY',
  ],
  'thanhtra.dieutra': [
    'djjnu27Rz5K8gDEHXo_5ew',
    'F3_nHfqSBDzGst0iixaGkfdZED9UfmCmMU5lcfGLoyM',
    'WEyNtNUl5stEqrxWuny2Osp6YvBkdqzA6KllB7vABy4',
  ],
  'bcd.phantich': [
    'QShfPhPk1TXbm9v63XewVg',
    'U32Aygh1FLsK-VRUIrzji9LtRqbYaglGrzPjKC0Jqxc',
    'PGHJLRh3PFefRq8_g4DFonGuSymp6T28B9Z73s5t1HQ',
  ],
  'bcd.kiemtra': [
    'hB9N8BMQSNs0tADd5ECxig',
    'fiDtOCNQaKeO7kFkEyzf-sv8_8tjlo6nlwBvWGyY14M',
    'SHeBrUgoIvzFSA59pQFjLzf_Vm1dPEtBDVZ1-QfQbMo',
  ],
  'tv-2h9k4m7p': [
    'pkwy-tg7W7K9j43lgjii2A',
    'WgOQx9B7UpMQy9lmiEVA7kcs6PhM9DV9IN7EWyBWvs4',
    'vOVv9F_T2P0XN4LzwymXgKu48xmz8RPj9ngV0qsngBg',
  ],
  'tv-6m3q8w4k': [
    'R4cNWRrEh3LonXchsBFFkg',
    'XHq8P578n7uNeEPCxw38pTsNvUa3o21y_vCc9RaldDI',
    '2wk-u1ntcWw-1_gIhKDnQxhhCSunGZDpiEM5KtTAJzI',
  ],
  'tv-9c5x2h7r': [
    '7wYSNkLmTK6CgtsT6r0zLg',
    'n2qARRE0mw8b2uBee-_xXyADkW4m8rPd47wZmyoXR94',
    'hpwRAAcmC89oPkrkef9MGlzVE01m6pb_c1wslm1S4E0',
  ],
};
