/// Which script each character belongs to, as facts of the Unicode Character Database (Scripts.txt, version 18.0).
///
/// The standard library knows general categories but not scripts. One line a script: its name, then hexadecimal ranges. A range may run over
/// code points that are not assigned: readers of the table leave those out, which makes it a third as long.
enum ScriptTable {
    static let text = """
        Adlam 1E900-1E95F
        Ahom 11700-11746
        Anatolian_Hieroglyphs 14400-14646
        Arabic 600-604 606-60B 60D-61A 61C-61E 620-63F 641-64A 656-66F 671-6DC 6DE-6FF 750-77F 870-8E1 8E3-8FF \
          FB50-FD3D FD40-FDFF FE70-FEFC 10E60-10E7E 10EC2-10EFF 1EE00-1EEF1
        Armenian 531-58F FB13-FB17
        Avestan 10B00-10B3F
        Balinese 1B00-1B7F
        Bamum A6A0-A6F7 16800-16A38
        Bassa_Vah 16AD0-16AF5
        Batak 1BC0-1BFF
        Bengali 980-9FE 11DF0-11DF1
        Beria_Erfe 16EA0-16ED3
        Bhaiksuki 11C00-11C6C
        Bopomofo 2EA-2EB 3105-312F 31A0-31BF
        Brahmi 11000-1107F
        Braille 2800-28FF
        Buginese 1A00-1A1F
        Buhid 1740-1753
        Canadian_Aboriginal 1400-167F 18B0-18F5 11AB0-11ABF
        Carian 102A0-102D0
        Caucasian_Albanian 10530-1056F
        Chakma 11100-11147
        Cham AA00-AA5F
        Cherokee 13A0-13FD AB70-ABBF
        Chorasmian 10FB0-10FCB
        Common 0-40 5B-60 7B-A9 AB-B9 BB-BF D7 F7 2B9-2DF 2E5-2E9 2EC-2FF 374 37E 385 387 605 60C 61B 61F 640 6DD \
          8E2 964-965 E3F FD5-FD8 10FB 16EB-16ED 1735-1736 1802-1803 1805 1CD3 1CE1 1CE9-1CEC 1CEE-1CF3 \
          1CF5-1CF7 1CFA 2000-200B 200E-2070 2074-207E 2080-208F 20A0-20C4 2100-2125 2127-2129 212C-2131 \
          2133-214D 214F-215F 2189-27FF 2900-2BFF 2E00-2E63 2FF0-3004 3006 3008-3020 3030-3037 303C-303F \
          309B-309C 30A0 30FB-30FC 3190-319F 31C0-31EF 3220-325F 327F-32CF 32FF 3358-33FF 4DC0-4DFF A700-A721 \
          A788-A78A A830-A839 A92E A9CF AB5B AB6A-AB6B FD3E-FD3F FE10-FE19 FE30-FE6B FEFF-FF20 FF3B-FF40 \
          FF5B-FF65 FF70 FF9E-FF9F FFE0-FFFD 10100-1013F 10190-1019C 101D0-101FC 102E1-102FB 1BCA0-1CEFD \
          1CF50-1D126 1D129-1D166 1D16A-1D17A 1D183-1D184 1D18C-1D1A9 1D1AE-1D1FF 1D250-1D25A 1D25D-1D7FF \
          1DB00-1DB1C 1EC71-1ED3D 1F000-1F1FF 1F201-1FBFA E0001-E007F
        Coptic 3E2-3EF 2C80-2CFF
        Cuneiform 12000-125A7 1264C-12686
        Cypriot 10800-1083F
        Cypro_Minoan 12F90-12FF2
        Cyrillic 400-484 487-52F 1C80-1C8A 1D2B 1D78 2DE0-2DFF A640-A69F FE2E-FE2F 1E030-1E08F
        Deseret 10400-1044F
        Devanagari 900-950 955-963 966-97F A8E0-A8FF 11B00-11B0A
        Dives_Akuru 11900-11959
        Dogra 11800-1183B
        Duployan 1BC00-1BC9F
        Egyptian_Hieroglyphs 13000-143FA
        Elbasan 10500-10527
        Elymaic 10FE0-10FF6
        Ethiopic 1200-1399 2D80-2DDE AB01-AB2E 1E7E0-1E7FE
        Garay 10D40-10D8F
        Georgian 10A0-10FA 10FC-10FF 1C90-1CBF 2D00-2D2D
        Glagolitic 2C00-2C5F 1E000-1E02A
        Gothic 10330-1034A
        Grantha 11300-11339 1133C-11374
        Greek 370-373 375-37D 37F-384 386 388-3E1 3F0-3FF 1D26-1D2A 1D5D-1D61 1D66-1D6A 1DBF 1F00-1FFE 2126 AB65 \
          10140-1018E 101A0 1D200-1D245 1DFF3-1DFF4
        Gujarati A81-AFF
        Gunjala_Gondi 11D60-11DA9
        Gurmukhi A01-A76
        Gurung_Khema 16100-16139
        Han 2E80-2FD5 3005 3007 3021-3029 3038-303B 3400-4DBF 4E00-9FFF F900-FAD9 16FE2-16FE3 16FF0-16FF6 \
          20000-33479
        Hangul 1100-11FF 302E-302F 3131-318E 3200-321E 3260-327E A960-A97C AC00-D7FB FFA0-FFDC
        Hanifi_Rohingya 10D00-10D39
        Hanunoo 1720-1734
        Hatran 108E0-108FF
        Hebrew 591-5F4 FB1D-FB4F
        Hiragana 3041-3096 309D-309F 1B001-1B11F 1B123 1B132-1B152 1F200
        Imperial_Aramaic 10840-1085F
        Inherited 300-36F 485-486 64B-655 670 951-954 1AB0-1AF0 1CD0-1CD2 1CD4-1CE0 1CE2-1CE8 1CED 1CF4 1CF8-1CF9 \
          1DC0-1DFF 200C-200D 20D0-20F0 302A-302D 3099-309A FE00-FE0F FE20-FE2D 101FD 102E0 1133B 1CF00-1CF46 \
          1D127-1D128 1D167-1D169 1D17B-1D182 1D185-1D18B 1D1AA-1D1AD 1D25B-1D25C E0100-E01EF
        Inscriptional_Pahlavi 10B60-10B7F
        Inscriptional_Parthian 10B40-10B5F
        Javanese A980-A9CD A9D0-A9DF
        Jurchen 18E00-191D2
        Kaithi 11080-110CD
        Kannada C80-CF3
        Katakana 30A1-30FA 30FD-30FF 31F0-31FF 32D0-32FE 3300-3357 FF66-FF6F FF71-FF9D 1AFF0-1B000 1B120-1B122 \
          1B124-1B128 1B155-1B168
        Kawi 11F00-11F5A
        Kayah_Li A900-A92D A92F
        Kharoshthi 10A00-10A58
        Khitan_Small_Script 16FE4 18B00-18CFF
        Khmer 1780-17F9 19E0-19FF
        Khojki 11200-11241
        Khudawadi 112B0-112F9
        Kirat_Rai 16D40-16D79
        Lao E81-EDF
        Latin 41-5A 61-7A AA BA C0-D6 D8-F6 F8-2B8 2E0-2E4 1D00-1D25 1D2C-1D5C 1D62-1D65 1D6B-1D77 1D79-1DBE \
          1E00-1EFF 2071 207F 2090-209F 212A-212B 2132 214E 2160-2188 2C60-2C7F A722-A787 A78B-A7FF AB30-AB5A \
          AB5C-AB64 AB66-AB69 AB6C-AB6D FB00-FB06 FF21-FF3A FF41-FF5A 10780-107BF 1DF00-1DFF2 1DFF5-1DFFF
        Lepcha 1C00-1C4F
        Limbu 1900-194F
        Linear_A 10600-10767
        Linear_B 10000-100FA
        Lisu A4D0-A4FF 11FB0
        Lycian 10280-1029C
        Lydian 10920-1093F
        Mahajani 11150-11176
        Makasar 11EE0-11EF8
        Malayalam D00-D7F
        Mandaic 840-85E
        Manichaean 10AC0-10AF6
        Marchen 11C70-11CB6
        Masaram_Gondi 11D00-11D59
        Medefaidrin 16E40-16E9A
        Meetei_Mayek AAE0-AAF6 ABC0-ABF9
        Mende_Kikakui 1E800-1E8D6
        Meroitic_Cursive 109A0-109FF
        Meroitic_Hieroglyphs 10980-1099F
        Miao 16F00-16F9F
        Modi 11600-11659
        Mongolian 1800-1801 1804 1806-18AA 11660-1166C
        Mro 16A40-16A6F
        Multani 11280-112A9
        Myanmar 1000-109F A9E0-A9FE AA60-AA7F 116D0-116E3
        Nabataean 10880-108AF
        Nag_Mundari 1E4D0-1E4F9
        Nandinagari 119A0-119E4
        New_Tai_Lue 1980-19DF
        Newa 11400-11461
        Nko 7C0-7FF
        Nushu 16FE1 1B170-1B2FB
        Nyiakeng_Puachue_Hmong 1E100-1E14F
        Ogham 1680-169C
        Ol_Chiki 1C50-1C7F
        Ol_Onal 1E5D0-1E5FF
        Old_Hungarian 10C80-10CFF
        Old_Italic 10300-1032F
        Old_North_Arabian 10A80-10A9F
        Old_Permic 10350-1037A
        Old_Persian 103A0-103D5
        Old_Sogdian 10F00-10F27
        Old_South_Arabian 10A60-10A7F
        Old_Turkic 10C00-10C48
        Old_Uyghur 10F70-10F89
        Oriya B01-B77
        Osage 104B0-104FB
        Osmanya 10480-104A9
        Pahawh_Hmong 16B00-16B8F
        Palmyrene 10860-1087F
        Pau_Cin_Hau 11AC0-11AF8
        Phags_Pa A840-A877
        Phoenician 10900-1091F
        Proto_Cuneiform 125A8-1264B
        Psalter_Pahlavi 10B80-10BAF
        Rejang A930-A95F
        Runic 16A0-16EA 16EE-16F8
        Samaritan 800-83E
        Saurashtra A880-A8D9
        Seal 3D000-3FC3F
        Sharada 11180-111DF 11B60-11B67
        Shavian 10450-1047F
        Siddham 11580-115DD
        Sidetic 10940-10959
        SignWriting 1D800-1DAAF
        Sinhala D81-DF4 111E1-111F4
        Sogdian 10F30-10F59
        Sora_Sompeng 110D0-110F9
        Soyombo 11A50-11AA2
        Sundanese 1B80-1BBF 1CC0-1CC7
        Sunuwar 11BC0-11BF9
        Syloti_Nagri A800-A82C
        Syriac 700-74F 860-86A
        Tagalog 1700-171F
        Tagbanwa 1760-1773
        Tai_Le 1950-1974
        Tai_Tham 1A20-1AAD
        Tai_Viet AA80-AADF
        Tai_Yo 1E6C0-1E6FF
        Takri 11680-116C9
        Tamil B82-BFA 11FC0-11FFF
        Tangsa 16A70-16AC9
        Tangut 16FE0 17000-18AFF 18D00-18DF2
        Telugu C00-C7F
        Thaana 780-7B1
        Thai E01-E3A E40-E5B
        Tibetan F00-FD4 FD9-FDA
        Tifinagh 2D30-2D7F
        Tirhuta 11480-114D9
        Todhri 105C0-105F3
        Tolong_Siki 11DB0-11DE9
        Toto 1E290-1E2AE
        Tulu_Tigalari 11380-113E2
        Ugaritic 10380-1039F
        Vai A500-A62B
        Vithkuqi 10570-105BC
        Wancho 1E2C0-1E2FF
        Warang_Citi 118A0-118FF
        Yezidi 10E80-10EB1
        Yi A000-A4C6
        Zanabazar_Square 11A00-11A47
        """
}
