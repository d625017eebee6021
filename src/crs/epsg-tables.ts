// Made by scripts/make-epsg-tables.py from PROJ's database, which holds the EPSG dataset v11.022 of IOGP
// (https://epsg.org, by its terms of use). Don't edit. Each record is a line: a code and what it stands for.

/** Code, "m" or "deg", factor to metres or degrees, name. */
export const UNITS = `
1025 m 0.001 millimetre
1031 deg 2.7777777777777755e-07 milliarc-second
1033 m 0.01 centimetre
9001 m 1 metre
9002 m 0.3048 foot
9003 m 0.3048006096012192 US survey foot
9005 m 0.3047972654 Clarke's foot
9014 m 1.8288 fathom
9030 m 1852 nautical mile
9031 m 1.0000135965 German legal metre
9033 m 20.116840233680467 US survey chain
9034 m 0.20116840233680466 US survey link
9035 m 1609.3472186944373 US survey mile
9036 m 1000 kilometre
9037 m 0.9143917962 Clarke's yard
9038 m 20.1166195164 Clarke's chain
9039 m 0.201166195164 Clarke's link
9040 m 0.9143984146160287 British yard (Sears 1922)
9041 m 0.3047994715386762 British foot (Sears 1922)
9042 m 20.116765121552632 British chain (Sears 1922)
9043 m 0.2011676512155263 British link (Sears 1922)
9050 m 0.9143992 British yard (Benoit 1895 A)
9051 m 0.3047997333333333 British foot (Benoit 1895 A)
9052 m 20.1167824 British chain (Benoit 1895 A)
9053 m 0.201167824 British link (Benoit 1895 A)
9060 m 0.9143992042898124 British yard (Benoit 1895 B)
9061 m 0.30479973476327077 British foot (Benoit 1895 B)
9062 m 20.116782494375872 British chain (Benoit 1895 B)
9063 m 0.2011678249437587 British link (Benoit 1895 B)
9070 m 0.30480083333333335 British foot (1865)
9080 m 0.30479951024814694 Indian foot
9081 m 0.30479841 Indian foot (1937)
9082 m 0.3047996 Indian foot (1962)
9083 m 0.3047995 Indian foot (1975)
9084 m 0.9143985307444408 Indian yard
9085 m 0.91439523 Indian yard (1937)
9086 m 0.9143988 Indian yard (1962)
9087 m 0.9143985 Indian yard (1975)
9093 m 1609.344 Statute mile
9094 m 0.3047997101815088 Gold Coast foot
9095 m 0.3048007491 British foot (1936)
9096 m 0.9144 yard
9097 m 20.1168 chain
9098 m 0.201168 link
9099 m 0.914398 British yard (Sears 1922 truncated)
9101 deg 57.29577951308232 radian
9102 deg 1 degree
9103 deg 0.016666666666666666 arc-minute
9104 deg 0.0002777777777777778 arc-second
9105 deg 0.9 grad
9106 deg 0.9 gon
9109 deg 5.7295779513082324e-05 microradian
9112 deg 0.009 centesimal minute
9113 deg 9e-05 centesimal second
9114 deg 0.05625 mil_6400
9122 deg 1 degree (supplier to define representation)
9204 m 100.58420116840234 Bin width 330 US survey feet
9205 m 50.29210058420117 Bin width 165 US survey feet
9206 m 25.146050292100586 Bin width 82.5 US survey feet
9207 m 37.5 Bin width 37.5 metres
9208 m 25 Bin width 25 metres
9209 m 12.5 Bin width 12.5 metres
9210 m 6.25 Bin width 6.25 metres
9211 m 3.125 Bin width 3.125 metres
9300 m 0.30479933333333337 British foot (Sears 1922 truncated)
9301 m 20.116756 British chain (Sears 1922 truncated)
9302 m 0.20116756 British link (Sears 1922 truncated)
`;

/** Code, semi-major axis in metres, "r" with the inverse flattening or "b" with the semi-minor axis, name. */
export const ELLIPSOIDS = `
1024 6378137 r298.257222101 CGCS2000
1025 6378136.5 r298.2564151 GSK-2011
1026 6376045 r310 Zach 1812
7001 6377563.396 r299.3249646 Airy 1830
7002 6377340.189 r299.3249646 Airy Modified 1849
7003 6378160 r298.25 Australian National Spheroid
7004 6377397.155 r299.1528128 Bessel 1841
7005 6377492.018 r299.1528128 Bessel Modified
7006 6377483.865 r299.1528128 Bessel Namibia
7007 6378293.645208759 b6356617.987679838 Clarke 1858
7008 6378206.4 b6356583.8 Clarke 1866
7009 6378450.047548895 b6356826.621488443 Clarke 1866 Michigan
7010 6378300.789 b6356566.435 Clarke 1880 (Benoit)
7011 6378249.2 b6356515 Clarke 1880 (IGN)
7012 6378249.145 r293.465 Clarke 1880 (RGS)
7013 6378249.145 r293.4663077 Clarke 1880 (Arc)
7014 6378249.2 r293.46598 Clarke 1880 (SGA 1922)
7015 6377276.345 r300.8017 Everest 1830 (1937 Adjustment)
7016 6377298.556 r300.8017 Everest 1830 (1967 Definition)
7018 6377304.063 r300.8017 Everest 1830 Modified
7019 6378137 r298.257222101 GRS 1980
7020 6378200 r298.3 Helmert 1906
7021 6378160 r298.247 Indonesian National Spheroid
7022 6378388 r297 International 1924
7024 6378245 r298.3 Krassowsky 1940
7025 6378145 r298.25 NWL 9D
7027 6376523 r308.64 Plessis 1817
7028 6378298.3 r294.73 Struve 1860
7029 6378300 r296 War Office
7030 6378137 r298.257223563 WGS 84
7031 6378137 r298.257223563 GEM 10C
7032 6378136.2 r298.257223563 OSU86F
7033 6378136.3 r298.257223563 OSU91A
7034 6378249.144808011 b6356514.966204133 Clarke 1880
7035 6371000 b6371000 Sphere
7036 6378160 r298.247167427 GRS 1967
7041 6378135 r298.257 Average Terrestrial System 1977
7042 6377299.36559538 b6356098.359005157 Everest (1830 Definition)
7043 6378135 r298.26 WGS 72
7044 6377301.243 r300.8017255 Everest 1830 (1962 Definition)
7045 6377299.151 r300.8017255 Everest 1830 (1975 Definition)
7046 6377483.865280418 r299.1528128 Bessel Namibia (GLM)
7047 6370997 b6370997 GRS 1980 Authalic Sphere
7048 6371007 b6371007 GRS 1980 Authalic Sphere
7049 6378140 r298.257 IAG 1975
7050 6378160 r298.25 GRS 1967 Modified
7051 6377019.27 r300 Danish 1876
7052 6370997 b6370997 Clarke 1866 Authalic Sphere
7053 6378270 r297 Hough 1960
7054 6378136 r298.257839303 PZ-90
7055 6378306.3696 b6356571.996 Clarke 1880 (international foot)
7056 6377295.664 r300.8017 Everest 1830 (RSO 1969)
7057 6371228 b6371228 International 1924 Authalic Sphere
7058 6378273 b6356889.449 Hughes 1980
7059 6378137 b6378137 Popular Visualisation Sphere
`;

/** Code, longitude in degrees, name. */
export const MERIDIANS = `
1026 12.57775 Copenhagen
8901 0 Greenwich
8902 -9.13190611111111 Lisbon
8903 2.33722917 Paris
8904 -74.08091666666667 Bogota
8905 -3.687375 Madrid
8906 12.452333333333334 Rome
8907 7.439583333333333 Bern
8908 106.80771944444444 Jakarta
8909 -17.666666666666668 Ferro
8910 4.367975 Brussels
8911 18.05827777777778 Stockholm
8912 23.7163375 Athens
8913 10.722916666666666 Oslo
8914 2.3372083333333333 Paris RGS
`;

/** Code, ellipsoid, prime meridian, names. */
export const DATUMS = `
1024 7004 8901 Hungarian Datum 1909|D_Hungarian_Datum_1909
1025 7050 8901 Taiwan Datum 1967|D_TWD_1967
1026 7019 8901 Taiwan Datum 1997|D_TWD_1997
1029 7019 8901 Iraqi Geospatial Reference System|D_Iraqi_Geospatial_Reference_System
1031 7004 8901 MGI 1901|D_MGI_1901
1032 7019 8901 MOLDREF99|D_MOLDREF99
1033 7019 8901 Reseau Geodesique de la RDC 2005|D_Reseau_Geodesique_de_la_RDC_2005
1034 7019 8901 Serbian Reference Network 1998|D_Serbian_Reference_Network_1998
1035 7019 8901 Red Geodesica de Canarias 1995|D_Red_Geodesica_de_Canarias_1995
1036 7019 8901 Reseau Geodesique de Mayotte 2004|D_Reseau_Geodesique_de_Mayotte_2004
1037 7022 8901 Cadastre 1997|D_Cadastre_1997
1038 7019 8901 Reseau Geodesique de Saint Pierre et Miquelon 2006|D_Reseau_Geodesique_de_St_Pierre_et_Miquelon_2006
1041 7019 8901 Autonomous Regions of Portugal 2008|D_PTRA08
1042 7019 8901 Mexico ITRF92|D_Mexican_Datum_of_1993
1043 1024 8901 China 2000|D_China_2000
1044 7022 8901 Sao Tome|D_Sao_Tome
1045 7024 8901 New Beijing|D_New_Beijing
1046 7022 8901 Principe|D_Principe
1047 7019 8901 Reseau de Reference des Antilles Francaises 1991|D_RRAF_1991
1048 7004 8901 Tokyo 1892|Tokyo_1892
1052 7004 8901 System of the Unified Trigonometrical Cadastral Network/05|D_S_JTSK_05
1053 7015 8901 Sri Lanka Datum 1999|D_Sri_Lanka_Datum_1999
1055 7004 8909 System of the Unified Trigonometrical Cadastral Network/05 (Ferro)|D_S_JTSK_05_Ferro
1056 7019 8901 Geocentric Datum Brunei Darussalam 2009|D_GDBD2009
1057 7019 8901 Turkish National Reference Frame|D_Turkish_National_Reference_Frame
1058 7019 8901 Bhutan National Geodetic Datum|D_Bhutan_National_Geodetic_Datum
1060 7019 8901 Islands Net 2004|D_Islands_Network_2004
1061 7019 8901 International Terrestrial Reference Frame 2008|D_ITRF_2008
1062 7030 8901 Posiciones Geodesicas Argentinas 2007|D_POSGAR_2007
1063 7019 8901 Marco Geodesico Nacional de Bolivia|D_Marco_Geodesico_Nacional
1064 7019 8901 SIRGAS-Chile realization 1 epoch 2002|SIRGAS-Chile_realization_1_epoch_2002
1065 7030 8901 Costa Rica 2005|D_Costa_Rica_2005
1066 7019 8901 Sistema Geodesico Nacional de Panama MACARIO SOLIS|D_SGNP_MARCARIO_SOLIS
1067 7019 8901 Peru96|D_Peru96
1068 7030 8901 SIRGAS-ROU98|D_SIRGAS-ROU98
1069 7019 8901 SIRGAS_ES2007.8|D_SIRGAS_ES2007.8
1070 7008 8901 Ocotepeque 1935|D_Ocotepeque_1935
1071 7007 8901 Sibun Gorge 1922|D_Sibun_Gorge_1922
1072 7008 8901 Panama-Colon 1911|D_Panama-Colon-1911
1073 7019 8901 Reseau Geodesique des Antilles Francaises 2009|Reseau_Geodesique_des_Antilles_Francaises_2009
1074 7022 8901 Corrego Alegre 1961|D_Corrego_Alegre_1961
1075 7050 8901 South American Datum 1969(96)|D_South_American_Datum_1969_96
1076 7019 8901 Papua New Guinea Geodetic Datum 1994|D_Papua_New_Guinea_Geodetic_Datum_1994
1077 7024 8901 Ukraine 2000|D_Ukraine_2000
1078 7019 8901 Fehmarnbelt Datum 2010|D_Fehmarnbelt_Datum_2010
1081 7004 8901 Deutsche Bahn Reference System|D_Deutsche_Bahn_Reference_System
1095 7019 8901 Tonga Geodetic Datum 2005|D_Tonga_Geodetic_Datum_2005
1100 7019 8901 Cayman Islands Geodetic Datum 2011|D_Cayman_Islands_Geodetic_Datum_2011
1111 7015 8901 Nepal 1981|D_Nepal_Nagarkot
1112 7030 8901 Cyprus Geodetic Reference System 1993|D_Cyprus_Geodetic_Reference_System_1993
1113 7019 8901 Reseau Geodesique des Terres Australes et Antarctiques Francaises 2007|D_Reseau_Geodesique_des_Terres_Australes_et_Antarctiques_Francaises_2007
1114 7030 8901 Israeli Geodetic Datum 2005|Israel_Geodetic_Datum_2005
1115 7030 8901 Israeli Geodetic Datum 2005(2012)|Israeli_Geodetic_Datum_2005(2012)
1116 7019 8901 NAD83 (National Spatial Reference System 2011)|D_NAD_1983_2011
1117 7019 8901 NAD83 (National Spatial Reference System PA11)|D_NAD_1983_PA11
1118 7019 8901 NAD83 (National Spatial Reference System MA11)|D_NAD_1983_MA11
1120 7019 8901 Mexico ITRF2008|D_Mexico_ITRF2008
1128 7019 8901 Japanese Geodetic Datum 2011|D_JGD_2011
1132 7019 8901 Rete Dinamica Nazionale 2008|D_Rete_Dinamica_Nazionale_2008
1133 7019 8901 NAD83 (Continuously Operating Reference Station 1996)|D_NAD_1983_CORS96
1135 7012 8901 Aden 1925|D_Aden_1925
1136 7022 8901 Bioko|D_Bioko
1137 7012 8901 Bekaa Valley 1920|D_Bekaa_Valley_1920
1138 7012 8901 South East Island 1943|D_South_East_Island_1943
1139 7012 8901 Gambia|D_Gambia
1141 7019 8901 IGS08
1142 7019 8901 IG05 Intermediate Datum|IG05_Intermediate_Datum
1143 7019 8901 Israeli Geodetic Datum 2005|Israel_Geodetic_Datum_2005
1144 7019 8901 IG05/12 Intermediate Datum|IG05(2012)_Intermediate_Datum
1145 7019 8901 Israeli Geodetic Datum 2005(2012)|Israeli_Geodetic_Datum_2005(2012)
1147 7019 8901 Oman National Geodetic Datum 2014|Oman_National_Geodetic_Datum_2014
1152 7030 8901 World Geodetic System 1984 (G730)|World_Geodetic_System_1984_(G730)
1153 7030 8901 World Geodetic System 1984 (G873)|World_Geodetic_System_1984_(G873)
1154 7030 8901 World Geodetic System 1984 (G1150)|World_Geodetic_System_1984_(G1150)
1155 7030 8901 World Geodetic System 1984 (G1674)|World_Geodetic_System_1984_(G1674)
1156 7030 8901 World Geodetic System 1984 (G1762)|World_Geodetic_System_1984_(G1762)
1157 7054 8901 Parametry Zemli 1990.02|Parametry_Zemli_1990.02
1158 7054 8901 Parametry Zemli 1990.11|Parametry_Zemli_1990.11
1159 1025 8901 Geodezicheskaya Sistema Koordinat 2011|Geodezicheskaya_Sistema_Koordinat_2011
1160 7019 8901 Kyrgyzstan Geodetic Datum 2006|D_Kyrgyz_Republic_2006
1165 7019 8901 International Terrestrial Reference Frame 2014|International_Terrestrial_Reference_Frame_2014
1166 7030 8901 World Geodetic System 1984 (Transit)|World_Geodetic_System_1984_(Transit)
1167 7019 8901 Bulgaria Geodetic System 2005|Bulgaria_Geodetic_System_2005
1168 7019 8901 Geocentric Datum of Australia 2020|GDA2020
1173 7030 8901 St. Helena Tritan|St_Helena_Tritan
1174 7019 8901 St. Helena Geodetic Datum 2015|St_Helena_Geodetic_Datum_2015
1178 7019 8901 European Terrestrial Reference Frame 1989|D_ETRF_1989
1179 7019 8901 European Terrestrial Reference Frame 1990|European_Terrestrial_Reference_Frame_1990
1180 7019 8901 European Terrestrial Reference Frame 1991|European_Terrestrial_Reference_Frame_1991
1181 7019 8901 European Terrestrial Reference Frame 1992|European_Terrestrial_Reference_Frame_1992
1182 7019 8901 European Terrestrial Reference Frame 1993|European_Terrestrial_Reference_Frame_1993
1183 7019 8901 European Terrestrial Reference Frame 1994|European_Terrestrial_Reference_Frame_1994
1184 7019 8901 European Terrestrial Reference Frame 1996|European_Terrestrial_Reference_Frame_1996
1185 7019 8901 European Terrestrial Reference Frame 1997|European_Terrestrial_Reference_Frame_1997
1186 7019 8901 European Terrestrial Reference Frame 2000|European_Terrestrial_Reference_Frame_2000
1187 7019 8901 Islands Net 2016|Islands_Net_2016
1188 1026 8909 Gusterberg (Ferro)|Gusterberg_(Ferro)
1189 1026 8909 St. Stephen (Ferro)|St._Stephen_(Ferro)
1191 7019 8901 IGS14
1192 7019 8901 North American Datum of 1983 (CSRS96)|North_American_Datum_of_1983_(CSRS96)
1193 7019 8901 North American Datum of 1983 (CSRS) version 2|North_American_Datum_of_1983_(CSRS)_version_2
1194 7019 8901 North American Datum of 1983 (CSRS) version 3|North_American_Datum_of_1983_(CSRS)_version_3
1195 7019 8901 North American Datum of 1983 (CSRS) version 4|North_American_Datum_of_1983_(CSRS)_version_4
1196 7019 8901 North American Datum of 1983 (CSRS) version 5|North_American_Datum_of_1983_(CSRS)_version_5
1197 7019 8901 North American Datum of 1983 (CSRS) version 6|North_American_Datum_of_1983_(CSRS)_version_6
1198 7019 8901 North American Datum of 1983 (CSRS) version 7|North_American_Datum_of_1983_(CSRS)_version_7
1201 7004 8901 System of the Unified Trigonometrical Cadastral Network [JTSK03]|S-JTSK_[JTSK03]|S_JTSK_JTSK03
1204 7019 8901 European Terrestrial Reference Frame 2005|European_Terrestrial_Reference_Frame_2005
1206 7019 8901 European Terrestrial Reference Frame 2014|European_Terrestrial_Reference_Frame_2014
1207 7022 8901 Macao 1920|Macao_1920
1208 7019 8901 Macao Geodetic Datum 2008|D_MACAO_2008
1209 7019 8901 Hong Kong Geodetic|Hong_Kong_Geodetic
1211 7019 8901 NAD83 (Federal Base Network)|NAD_1983_(Federal_Base_Network)
1212 7019 8901 NAD83 (High Accuracy Reference Network - Corrected)|NAD_1983_(High_Accuracy_Reference_Network-Corrected)
1214 7019 8901 Serbian Spatial Reference System 2000|Serbian_Spatial_Reference_System_2000
1217 7012 8901 Camacupa 2015|Camacupa_2015
1218 7019 8901 MOMRA Terrestrial Reference Frame 2000|MOMRA_Terrestrial_Reference_Frame_2000
1220 7019 8901 Reference System de Angola 2013|Reference_System_de_Angola_2013
1221 7019 8901 North American Datum of 1983 (MARP00)|D_NAD_1983_MARP00
1223 7019 8901 Reseau Geodesique de Wallis et Futuna 1996|Reseau_Geodesique_de_Wallis_et_Futuna_1996
1225 7019 8901 CR-SIRGAS
1227 7019 8901 SIRGAS Continuously Operating Network DGF00P01|SIRGAS_Continuously_Operating_Network_DGF00P01
1228 7019 8901 SIRGAS Continuously Operating Network DGF01P01|SIRGAS_Continuously_Operating_Network_DGF01P01
1229 7019 8901 SIRGAS Continuously Operating Network DGF01P02|SIRGAS_Continuously_Operating_Network_DGF01P02
1230 7019 8901 SIRGAS Continuously Operating Network DGF02P01|SIRGAS_Continuously_Operating_Network_DGF02P01
1231 7019 8901 SIRGAS Continuously Operating Network DGF04P01|SIRGAS_Continuously_Operating_Network_DGF04P01
1232 7019 8901 SIRGAS Continuously Operating Network DGF05P01|SIRGAS_Continuously_Operating_Network_DGF05P01
1233 7019 8901 SIRGAS Continuously Operating Network DGF06P01|SIRGAS_Continuously_Operating_Network_DGF06P01
1234 7019 8901 SIRGAS Continuously Operating Network DGF07P01|SIRGAS_Continuously_Operating_Network_DGF07P01
1235 7019 8901 SIRGAS Continuously Operating Network DGF08P01|SIRGAS_Continuously_Operating_Network_DGF08P01
1236 7019 8901 SIRGAS Continuously Operating Network SIR09P01|SIRGAS_Continuously_Operating_Network_SIR09P01
1237 7019 8901 SIRGAS Continuously Operating Network SIR10P01|SIRGAS_Continuously_Operating_Network_SIR10P01
1238 7019 8901 SIRGAS Continuously Operating Network SIR11P01|SIRGAS_Continuously_Operating_Network_SIR11P01
1239 7019 8901 SIRGAS Continuously Operating Network SIR13P01|SIRGAS_Continuously_Operating_Network_SIR13P01
1240 7019 8901 SIRGAS Continuously Operating Network SIR14P01|SIRGAS_Continuously_Operating_Network_SIR14P01
1241 7019 8901 SIRGAS Continuously Operating Network SIR15P01|SIRGAS_Continuously_Operating_Network_SIR15P01
1242 7019 8901 SIRGAS Continuously Operating Network SIR17P01|SIRGAS_Continuously_Operating_Network_SIR17P01
1243 7019 8901 SIRGAS-Chile realization 2 epoch 2010|SIRGAS-Chile_realization_2_epoch_2010
1244 7019 8901 IGS97
1245 7019 8901 IGS00
1246 7019 8901 IGb00
1247 7019 8901 IGS05
1248 7019 8901 IGb08
1249 7019 8901 North American Datum of 1983 (PACP00)|D_NAD_1983_PACP00
1251 7019 8901 Kosovo Reference System 2001|Kosovo_Reference_System_2001
1252 7019 8901 SIRGAS-Chile realization 3 epoch 2013|SIRGAS-Chile_realization_3_epoch_2013
1253 7019 8901 SIRGAS-Chile realization 4 epoch 2016|SIRGAS-Chile_realization_4_epoch_2016
1254 7019 8901 SIRGAS-Chile|SIRGAS-Chile_realization_1_epoch_2002
1257 7022 8901 Tapi Aike|Tapi_Aike
1258 7022 8901 Ministerio de Marina Norte|Ministerio_de_Marina_Norte
1259 7022 8901 Ministerio de Marina Sur|Ministerio_de_Marina_Sur
1263 7019 8901 Oman National Geodetic Datum 2017|Oman_National_Geodetic_Datum_2017
1264 7019 8901 HS2 Intermediate Reference Frame|HS2_Intermediate_Reference_Frame
1266 7019 8901 TPEN11 Intermediate Reference Frame|TPEN11_Intermediate_Reference_Frame
1268 7019 8901 Kingdom of Saudi Arabia Geodetic Reference Frame 2017|Kingdom_of_Saudi_Arabia_Geodetic_Reference_Frame_2017
1271 7019 8901 MML07 Intermediate Reference Frame|MML07_Intermediate_Reference_Frame
1272 7019 8901 IGb14
1273 7019 8901 AbInvA96_2020 Intermediate Reference Frame|AbInvA96_2020_Intermediate_Reference_Frame
1286 7022 8901 Pico de las Nieves 1968|Pico_de_las_Nieves_1968
1289 7019 8901 GBK19 Intermediate Reference Frame|GBK19_Intermediate_Reference_Frame
1291 7019 8901 Australian Terrestrial Reference Frame 2014|Australian_Terrestrial_Reference_Frame_2014
1293 7030 8901 Sistem Referensi Geospasial Indonesia 2013|Sistem_Referensi_Geospasial_Indonesia_2013
1295 7019 8901 Lyon Turin Ferroviaire 2004|Lyon_Turin_Ferroviaire_2004
1304 7019 8901 Red Geodesica Para Mineria en Chile|Red_Geodesica_Para_Mineria_en_Chile
1305 7019 8901 ETRF2000 Poland|ETRF2000_Poland
1308 7019 8901 EOS21 Intermediate Reference Frame|EOS21_Intermediate_Reference_Frame
1309 7030 8901 World Geodetic System 1984 (G2139)|WGS_1984_(G2139)
1310 7019 8901 ECML14_NB Intermediate Reference Frame|ECML14_NB_Intermediate_Reference_Frame
1311 7019 8901 EWR2 Intermediate Reference Frame|EWR2_Intermediate_Reference_Frame
1312 7019 8901 Reseau Geodesique Francais 1993 v2|Reseau_Geodesique_Francais_1993_v2
1313 7019 8901 Reseau Geodesique Francais 1993 v2b|Reseau_Geodesique_Francais_1993_v2b
1314 7019 8901 MRH21 Intermediate Reference Frame|MRH21_Intermediate_Reference_Frame
1315 7019 8901 MOLDOR11 Intermediate Reference Frame|MOLDOR11_Intermediate_Reference_Frame
1317 7019 8901 HULLEE13 Intermediate Reference Frame|HULLEE13_Intermediate_Reference_Frame
1319 7019 8901 EBBWV14 Intermediate Reference Frame|EBBWV14_Intermediate_Reference_Frame
1320 7019 8901 SCM22 Intermediate Reference Frame|SCM22_Intermediate_Reference_Frame
1321 7019 8901 FNL22 Intermediate Reference Frame|FNL22_Intermediate_Reference_Frame
1322 7019 8901 International Terrestrial Reference Frame 2020|International_Terrestrial_Reference_Frame_2020
1324 7019 8901 MWC18 Intermediate Reference Frame|MWC18_Intermediate_Reference_Frame
1327 7019 8901 SIRGAS-Chile realization 5 epoch 2021|SIRGAS-Chile_realization_5_epoch_2021
1329 7019 8901 Marco Geocentrico Nacional de Referencia 2018|Marco_Geocentrico_Nacional_de_Referencia_2018
1332 7022 8901 System 34 Jylland Intermediate Datum|System_34_Jylland_Intermediate_Datum
1333 7019 8901 IGS20
1334 7019 8901 DoPw22 Intermediate Reference Frame|DoPw22_Intermediate_Reference_Frame
1335 7019 8901 ShAb07 Intermediate Reference Frame|ShAb07_Intermediate_Reference_Frame
1336 7019 8901 CNH22 Intermediate Reference Frame|CNH22_Intermediate_Reference_Frame
1337 7022 8901 System 34 Sjaelland Intermediate Datum|System_34_Sjaelland_Intermediate_Datum
1338 7019 8901 CWS13 Intermediate Reference Frame|CWS13_Intermediate_Reference_Frame
1339 7019 8901 DIBA15 Intermediate Reference Frame|DIBA15_Intermediate_Reference_Frame
1340 7019 8901 GWPBS22 Intermediate Reference Frame|GWPBS22_Intermediate_Reference_Frame
1341 7019 8901 GWWAB22 Intermediate Reference Frame|GWWAB22_Intermediate_Reference_Frame
1342 7019 8901 GWWWA22 Intermediate Reference Frame|GWWWA22_Intermediate_Reference_Frame
1343 7019 8901 MALS09 Intermediate Reference Frame|MALS09_Intermediate_Reference_Frame
1344 7019 8901 OxWo08 Intermediate Reference Frame|OxWo08_Intermediate_Reference_Frame
1345 7019 8901 SYC20 Intermediate Reference Frame|SYC20_Intermediate_Reference_Frame
1346 7022 8901 System 45 Bornholm Intermediate Datum|System_45_Bornholm_Intermediate_Datum
1347 7051 8901 Generalstabens System Intermediate Datum|Generalstabens_System_Intermediate_Datum
1348 7051 8901 Generalstabens System Bornholm Intermediate Datum|Generalstabens_System_Bornholm_Intermediate_Datum
1349 7051 8901 Copenhagen Commune Intermediate Datum|Copenhagen_Commune_Intermediate_Datum
1350 7004 8901 Ostenfeld  Intermediate Datum|Ostenfeld_Intermediate_Datum
1351 7019 8901 SMITB20 Intermediate Reference Frame|SMITB20_Intermediate_Reference_Frame
1352 7019 8901 RBEPP12 Intermediate Reference Frame|RBEPP12_Intermediate_Reference_Frame
1353 7019 8901 ETRS89/DREF91 Realization 2016|ETRS89_DREF91_Realization_2016
1355 7019 8901 Sonatrach Reference Frame 2020|Sonatrach_Reference_Frame_2020
1356 7019 8901 Latvian coordinate system 2020|Latvian_coordinate_system_2020
1357 7019 8901 Reseau Geodesique de Nouvelle Caledonie 2015|Reseau_Geodesique_de_Nouvelle_Caledonie_2015
1358 7019 8901 BH_ETRS89
1359 7058 8901 Hughes 1980|D_Hughes_1980
1360 7057 8901 NSIDC International 1924 Authalic Sphere|NSIDC_International_1924_Authalic_Sphere
1365 7019 8901 North American Datum of 1983 (CSRS) version 8|North_American_Datum_of_1983_(CSRS)_version_8
1366 7019 8901 COV23 Intermediate Reference Frame|COV23_Intermediate_Reference_Frame
1367 7030 8901 Brenner Base Tunnel 2000|Brenner_Base_Tunnel_2000
1382 7019 8901 European Terrestrial Reference Frame 2020|European_Terrestrial_Reference_Frame_2020
1383 7030 8901 World Geodetic System 1984 (G2296)|World_Geodetic_System_1984_(G2296)
1385 7019 8901 ECML14 Intermediate Reference Frame|ECML14_Intermediate_Reference_Frame
1386 7019 8901 WC05 Intermediate Reference Frame|WC05_Intermediate_Reference_Frame
1389 7019 8901 Mayotte Geodetic Reference Frame 2023
6001 7001 8901 Not specified (based on Airy 1830 ellipsoid)|D_Airy_1830
6002 7002 8901 Not specified (based on Airy Modified 1849 ellipsoid)|D_Airy_Modified
6003 7003 8901 Not specified (based on Australian National Spheroid)|D_Australian
6004 7004 8901 Not specified (based on Bessel 1841 ellipsoid)|D_Bessel_1841
6005 7005 8901 Not specified (based on Bessel Modified ellipsoid)|D_Bessel_Modified
6006 7046 8901 Not specified (based on Bessel Namibia ellipsoid)|D_Bessel_Namibia
6007 7007 8901 Not specified (based on Clarke 1858 ellipsoid)|D_Clarke_1858
6008 7008 8901 Not specified (based on Clarke 1866 ellipsoid)|D_Clarke_1866
6009 7009 8901 Not specified (based on Clarke 1866 Michigan ellipsoid)|D_Clarke_1866_Michigan
6010 7010 8901 Not specified (based on Clarke 1880 (Benoit) ellipsoid)|D_Clarke_1880_Benoit
6011 7011 8901 Not specified (based on Clarke 1880 (IGN) ellipsoid)|D_Clarke_1880_IGN
6012 7012 8901 Not specified (based on Clarke 1880 (RGS) ellipsoid)|D_Clarke_1880_RGS
6013 7013 8901 Not specified (based on Clarke 1880 (Arc) ellipsoid)|D_Clarke_1880_Arc
6014 7014 8901 Not specified (based on Clarke 1880 (SGA 1922) ellipsoid)|D_Clarke_1880_SGA
6015 7015 8901 Not specified (based on Everest 1830 (1937 Adjustment) ellipsoid)|D_Everest_Adj_1937
6016 7016 8901 Not specified (based on Everest 1830 (1967 Definition) ellipsoid)|D_Everest_Def_1967
6018 7018 8901 Not specified (based on Everest 1830 Modified ellipsoid)|D_Everest_Modified
6019 7019 8901 Not specified (based on GRS 1980 ellipsoid)|D_GRS_1980
6020 7020 8901 Not specified (based on Helmert 1906 ellipsoid)|D_Helmert_1906
6021 7021 8901 Not specified (based on Indonesian National Spheroid)|D_Indonesian
6022 7022 8901 Not specified (based on International 1924 ellipsoid)|D_International_1924
6024 7024 8901 Not specified (based on Krassowsky 1940 ellipsoid)|D_Krasovsky_1940
6025 7025 8901 Not specified (based on NWL 9D ellipsoid)|D_NWL_9D
6027 7027 8901 Not specified (based on Plessis 1817 ellipsoid)|D_Plessis_1817
6028 7028 8901 Not specified (based on Struve 1860 ellipsoid)|D_Struve_1860
6029 7029 8901 Not specified (based on War Office ellipsoid)|D_War_Office
6030 7030 8901 Not specified (based on WGS 84 ellipsoid)
6031 7031 8901 Not specified (based on GEM 10C ellipsoid)|D_GEM_10C
6032 7032 8901 Not specified (based on OSU86F ellipsoid)|D_OSU_86F
6033 7033 8901 Not specified (based on OSU91A ellipsoid)|D_OSU_91A
6034 7034 8901 Not specified (based on Clarke 1880 ellipsoid)|D_Clarke_1880
6035 7035 8901 Not specified (based on Authalic Sphere)|D_Sphere
6036 7036 8901 Not specified (based on GRS 1967 ellipsoid)|D_GRS_1967
6041 7041 8901 Not specified (based on Average Terrestrial System 1977 ellipsoid)
6042 7042 8901 Not specified (based on Everest (1830 Definition) ellipsoid)|D_Everest_1830
6043 7043 8901 Not specified (based on WGS 72 ellipsoid)
6044 7044 8901 Not specified (based on Everest 1830 (1962 Definition) ellipsoid)|D_Everest_Def_1962
6045 7045 8901 Not specified (based on Everest 1830 (1975 Definition) ellipsoid)|D_Everest_Def_1975
6047 7048 8901 Not specified (based on GRS 1980 Authalic Sphere)|D_Sphere_GRS_1980_Authalic
6052 7052 8901 Not specified (based on Clarke 1866 Authalic Sphere)|D_Sphere_Clarke_1866_Authalic
6053 7057 8901 Not specified (based on International 1924 Authalic Sphere)|D_Sphere_International_1924_Authalic
6054 7058 8901 Not specified (based on Hughes 1980 ellipsoid)|D_Hughes_1980
6055 7059 8901 Popular Visualisation Datum|D_WGS_1984_Major_Auxiliary_Sphere
6120 7004 8901 Greek|D_Greek
6121 7019 8901 Greek Geodetic Reference System 1987|D_GGRS_1987|GGRS87
6122 7041 8901 Average Terrestrial System 1977|D_ATS_1977
6123 7022 8901 Kartastokoordinaattijarjestelma (1966)|D_KKJ
6124 7004 8901 Rikets koordinatsystem 1990|D_RT_1990
6125 7004 8901 Samboja|D_Samboja
6126 7019 8901 Lithuania 1994 (ETRS89)|D_Lithuania_1994
6127 7008 8901 Tete|D_Tete
6128 7008 8901 Madzansua|D_Madzansua
6129 7008 8901 Observatario|D_Observatario
6130 7030 8901 Moznet (ITRF94)|D_Moznet
6131 7015 8901 Indian 1960|D_Indian_1960
6132 7012 8901 Final Datum 1958|D_FD_1958
6133 7019 8901 Estonia 1992|D_Estonia_1992
6134 7012 8901 PDO Survey Datum 1993|D_PDO_1993
6135 7008 8901 Old Hawaiian|D_Old_Hawaiian
6136 7008 8901 St. Lawrence Island|D_St_Lawrence_Island
6137 7008 8901 St. Paul Island|D_St_Paul_Island
6138 7008 8901 St. George Island|D_St_George_Island
6139 7008 8901 Puerto Rico|D_Puerto_Rico
6140 7019 8901 NAD83 Canadian Spatial Reference System|D_North_American_1983_CSRS
6141 7019 8901 Israel 1993|D_Israel
6142 7012 8901 Locodjo 1965|D_Locodjo_1965
6143 7012 8901 Abidjan 1987|D_Abidjan_1987
6144 7015 8901 Kalianpur 1937|D_Kalianpur_1937
6145 7044 8901 Kalianpur 1962|D_Kalianpur_1962
6146 7045 8901 Kalianpur 1975|D_Kalianpur_1975
6147 7024 8901 Hanoi 1972|D_Hanoi_1972
6148 7030 8901 Hartebeesthoek94|D_Hartebeesthoek_1994
6149 7004 8901 CH1903|D_CH1903
6150 7004 8901 CH1903+|D_CH1903+
6151 7019 8901 Swiss Terrestrial Reference System 1995|D_Swiss_TRF_1995
6152 7019 8901 NAD83 (High Accuracy Reference Network)|D_North_American_1983_HARN
6153 7022 8901 Rassadiran|D_Rassadiran
6154 7022 8901 European Datum 1950(1977)|D_European_1950_ED77
6155 7011 8901 Dabola 1981|D_Dabola_1981
6156 7004 8901 System of the Unified Trigonometrical Cadastral Network|D_S_JTSK
6157 7007 8901 Mount Dillon|D_Mount_Dillon
6158 7022 8901 Naparima 1955|D_Naparima_1955
6159 7022 8901 European Libyan Datum 1979|D_European_Libyan_1979
6160 7022 8901 Chos Malal 1914|D_Chos_Malal_1914
6161 7022 8901 Pampa del Castillo|D_Pampa_del_Castillo
6162 7004 8901 Korean Datum 1985|D_Korean_Datum_1985
6163 7030 8901 Yemen National Geodetic Network 1996|D_Yemen_NGN_1996
6164 7024 8901 South Yemen|D_South_Yemen
6165 7022 8901 Bissau|D_Bissau
6166 7030 8901 Korean Datum 1995|D_Korean_Datum_1995
6167 7019 8901 New Zealand Geodetic Datum 2000|D_NZGD_2000
6168 7029 8901 Accra|D_Accra
6169 7008 8901 American Samoa 1962|D_American_Samoa_1962
6170 7019 8901 Sistema de Referencia Geocentrico para America del Sur 1995|D_SIRGAS
6171 7019 8901 Reseau Geodesique Francais 1993 v1|D_RGF_1993
6172 7019 8901 Posiciones Geodesicas Argentinas|D_POSGAR
6173 7019 8901 IRENET95|D_IRENET95
6174 7029 8901 Sierra Leone Colony 1924|D_Sierra_Leone_1924
6175 7012 8901 Sierra Leone 1968|D_Sierra_Leone_1968
6176 7019 8901 Australian Antarctic Datum 1998|D_Australian_Antarctic_1998
6178 7024 8901 Pulkovo 1942(83)|D_Pulkovo_1942_Adj_1983
6179 7024 8901 Pulkovo 1942(58)|D_Pulkovo_1942_Adj_1958
6180 7019 8901 Estonia 1997|D_Estonia_1997
6181 7022 8901 Luxembourg Reference Frame|D_Luxembourg_Reference_Frame
6182 7022 8901 Azores Occidental Islands 1939|D_Azores_Occidental_Islands_1939
6183 7022 8901 Azores Central Islands 1948|D_Azores_Central_Islands_1948
6184 7022 8901 Azores Oriental Islands 1940|D_Azores_Oriental_Islands_1940
6185 7022 8901 Madeira 1936|D_Madeira_1936
6188 7001 8901 OSNI 1952|D_OSNI_1952
6189 7019 8901 Red Geodesica Venezolana|D_REGVEN
6190 7019 8901 Posiciones Geodesicas Argentinas 1998|D_POSGAR_1998
6191 7024 8901 Albanian 1987|D_Albanian_1987
6192 7022 8901 Douala 1948|D_Douala_1948
6193 7011 8901 Manoca 1962|D_Manoca_1962
6194 7022 8901 Qornoq 1927|D_Qornoq_1927
6195 7022 8901 Scoresbysund 1952|D_Scoresbysund_1952
6196 7022 8901 Ammassalik 1958|D_Ammassalik_1958
6197 7012 8901 Garoua|D_Garoua
6198 7012 8901 Kousseri|D_Kousseri
6199 7022 8901 Egypt 1930|D_Egypt_1930
6200 7024 8901 Pulkovo 1995|D_Pulkovo_1995
6201 7012 8901 Adindan|D_Adindan
6202 7003 8901 Australian Geodetic Datum 1966|D_Australian_1966
6203 7003 8901 Australian Geodetic Datum 1984|D_Australian_1984
6204 7022 8901 Ain el Abd 1970|D_Ain_el_Abd_1970
6205 7024 8901 Afgooye|D_Afgooye
6206 7011 8901 Agadez|D_Agadez
6207 7022 8901 Lisbon 1937|D_Lisbon
6208 7022 8901 Aratu|D_Aratu
6209 7013 8901 Arc 1950|D_Arc_1950
6210 7012 8901 Arc 1960|D_Arc_1960
6211 7004 8901 Batavia|D_Batavia
6212 7012 8901 Barbados 1938|D_Barbados_1938
6213 7011 8901 Beduaram|D_Beduaram
6214 7024 8901 Beijing 1954|D_Beijing_1954
6215 7022 8901 Reseau National Belge 1950|D_Belge_1950
6216 7008 8901 Bermuda 1957|D_Bermuda_1957
6218 7022 8901 Bogota 1975|D_Bogota
6219 7004 8901 Bukit Rimpah|D_Bukit_Rimpah
6220 7012 8901 Camacupa 1948|D_Camacupa
6221 7022 8901 Campo Inchauspe|D_Campo_Inchauspe
6222 7013 8901 Cape|D_Cape
6223 7011 8901 Carthage|D_Carthage|carthage
6224 7022 8901 Chua|D_Chua
6225 7022 8901 Corrego Alegre 1970-72|D_Corrego_Alegre
6226 7011 8901 Cote d'Ivoire|D_Cote_d_Ivoire
6227 7011 8901 Deir ez Zor|D_Deir_ez_Zor
6228 7011 8901 Douala|D_Douala
6229 7020 8901 Egypt 1907|D_Egypt_1907
6230 7022 8901 European Datum 1950|D_European_1950
6231 7022 8901 European Datum 1987|D_European_1987
6232 7012 8901 Fahud|D_Fahud
6233 7022 8901 Gandajika 1970|D_Gandajika_1970
6234 7011 8901 Garoua|D_Garoua
6235 7022 8901 Guyane Francaise|D_Guyane_Francaise
6236 7022 8901 Hu Tzu Shan 1950|D_Hu_Tzu_Shan
6237 7036 8901 Hungarian Datum 1972|D_Hungarian_1972
6238 7021 8901 Indonesian Datum 1974|D_Indonesian_1974
6239 7015 8901 Indian 1954|D_Indian_1954
6240 7015 8901 Indian 1975|D_Indian_1975
6241 7034 8901 Jamaica 1875|D_Jamaica_1875
6242 7008 8901 Jamaica 1969|D_Jamaica_1969
6243 7042 8901 Kalianpur 1880|D_Kalianpur_1880
6244 7015 8901 Kandawala|D_Kandawala
6245 7018 8901 Kertau 1968|D_Kertau
6246 7012 8901 Kuwait Oil Company|D_Kuwait_Oil_Company
6247 7022 8901 La Canoa|D_La_Canoa
6248 7022 8901 Provisional South American Datum 1956|D_Provisional_S_American_1956
6249 7022 8901 Lake|D_Lake
6250 7012 8901 Leigon|D_Leigon
6251 7012 8901 Liberia 1964|D_Liberia_1964
6252 7011 8901 Lome|D_Lome
6253 7008 8901 Luzon 1911|D_Luzon_1911
6254 7022 8901 Hito XVIII 1963|D_Hito_XVIII_1963
6255 7022 8901 Herat North|D_Herat_North
6256 7012 8901 Mahe 1971|D_Mahe_1971
6257 7004 8901 Makassar|D_Makassar
6258 7019 8901 European Terrestrial Reference System 1989 ensemble|D_ETRS_1989
6259 7022 8901 Malongo 1987|D_Malongo_1987
6260 7012 8901 Manoca|D_Manoca
6261 7011 8901 Merchich|D_Merchich
6262 7004 8901 Massawa|D_Massawa
6263 7012 8901 Minna|D_Minna
6264 7022 8901 Mhast|D_Mhast
6265 7022 8901 Monte Mario|D_Monte_Mario
6266 7011 8901 M'poraloko|D_Mporaloko
6267 7008 8901 North American Datum 1927|D_North_American_1927|NAD27
6268 7009 8901 NAD27 Michigan|D_North_American_Michigan
6269 7019 8901 North American Datum 1983|D_North_American_1983|NAD83
6270 7012 8901 Nahrwan 1967|D_Nahrwan_1967
6271 7022 8901 Naparima 1972|D_Naparima_1972
6272 7022 8901 New Zealand Geodetic Datum 1949|D_New_Zealand_1949|nzgd49
6273 7005 8901 NGO 1948|D_NGO_1948
6274 7022 8901 Datum 73|D_Datum_73
6275 7011 8901 Nouvelle Triangulation Francaise|D_NTF
6276 7025 8901 NSWC 9Z-2|D_NSWC_9Z_2
6277 7001 8901 Ordnance Survey of Great Britain 1936|D_OSGB_1936
6278 7001 8901 OSGB 1970 (SN)|D_OSGB_1970_SN
6279 7001 8901 OS (SN) 1980|D_OS_SN_1980
6280 7004 8901 Padang 1884|D_Padang_1884
6281 7010 8901 Palestine 1923|D_Palestine_1923
6282 7011 8901 Congo 1960 Pointe Noire|D_Pointe_Noire
6283 7019 8901 Geocentric Datum of Australia 1994|D_GDA_1994
6284 7024 8901 Pulkovo 1942|D_Pulkovo_1942
6285 7022 8901 Qatar 1974|D_Qatar
6286 7020 8901 Qatar 1948|D_Qatar_1948
6287 7022 8901 Qornoq|D_Qornoq
6288 7022 8901 Loma Quintana|D_Loma_Quintana
6289 7004 8901 Amersfoort|D_Amersfoort
6291 7036 8901 South American Datum 1969|D_South_American_1969
6292 7022 8901 Sapper Hill 1943|D_Sapper_Hill_1943
6293 7046 8901 Schwarzeck|D_Schwarzeck
6294 7004 8901 Segora|D_Segora
6295 7004 8901 Serindung|D_Serindung
6296 7011 8901 Sudan|D_Sudan
6297 7022 8901 Tananarive 1925|D_Tananarive_1925
6298 7016 8901 Timbalai 1948|D_Timbalai_1948
6299 7002 8901 TM65|D_TM65|ire65
6300 7002 8901 Geodetic Datum of 1965|D_TM75
6301 7004 8901 Tokyo|D_Tokyo
6302 7007 8901 Trinidad 1903|D_Trinidad_1903
6303 7020 8901 Trucial Coast 1948|D_Trucial_Coast_1948
6304 7011 8901 Voirol 1875|D_Voirol_1875
6306 7004 8901 Bern 1938|D_Bern_1938
6307 7012 8901 Nord Sahara 1959|D_Nord_Sahara_1959
6308 7004 8901 Stockholm 1938|D_Stockholm_1938
6309 7022 8901 Yacare|D_Yacare
6310 7011 8901 Yoff|D_Yoff
6311 7022 8901 Zanderij|D_Zanderij
6312 7004 8901 Militar-Geographische Institut|D_MGI|hermannskogel
6313 7022 8901 Reseau National Belge 1972|D_Belge_1972
6314 7004 8901 Deutsches Hauptdreiecksnetz|D_Deutsches_Hauptdreiecksnetz|potsdam
6315 7011 8901 Conakry 1905|D_Conakry_1905
6316 7022 8901 Dealul Piscului 1930|D_Dealul_Piscului_1933
6317 7024 8901 Dealul Piscului 1970|D_Dealul_Piscului_1970
6318 7030 8901 National Geodetic Network|D_NGN
6319 7019 8901 Kuwait Utility|D_Kuwait_Utility
6322 7043 8901 World Geodetic System 1972|D_WGS_1972
6324 7043 8901 WGS 72 Transit Broadcast Ephemeris|D_WGS_1972_BE
6326 7030 8901 World Geodetic System 1984 ensemble|D_WGS_1984|WGS84
6600 7012 8901 Anguilla 1957|D_Anguilla_1957
6601 7012 8901 Antigua 1943|D_Antigua_1943
6602 7012 8901 Dominica 1945|D_Dominica_1945
6603 7012 8901 Grenada 1953|D_Grenada_1953
6604 7012 8901 Montserrat 1958|D_Montserrat_1958
6605 7012 8901 St. Kitts 1955|D_St_Kitts_1955
6606 7012 8901 St. Lucia 1955|D_St_Lucia_1955
6607 7012 8901 St. Vincent 1945|D_St_Vincent_1945
6608 7008 8901 North American Datum 1927 (1976)|D_NAD_1927_Definition_1976
6609 7008 8901 North American Datum 1927 (CGQ77)|D_NAD_1927_CGQ77
6610 7049 8901 Xian 1980|D_Xian_1980
6611 7022 8901 Hong Kong 1980|D_Hong_Kong_1980
6612 7019 8901 Japanese Geodetic Datum 2000|D_JGD_2000
6613 7004 8901 Gunung Segara|D_Gunung_Segara
6614 7022 8901 Qatar National Datum 1995|D_QND_1995
6615 7022 8901 Porto Santo 1936|D_Porto_Santo_1936
6616 7022 8901 Selvagem Grande|D_Selvagem_Grande_1938
6618 7050 8901 South American Datum 1969|D_South_American_1969
6619 7019 8901 SWEREF99|D_SWEREF99
6620 7012 8901 Point 58|D_Point_58
6621 7022 8901 Fort Marigot|D_Fort_Marigot
6622 7022 8901 Guadeloupe 1948|D_Sainte_Anne
6623 7022 8901 Centre Spatial Guyanais 1967|D_CSG_1967
6624 7019 8901 Reseau Geodesique Francais Guyane 1995|D_RGFG_1995
6625 7022 8901 Martinique 1938|D_Fort_Desaix
6626 7022 8901 Reunion 1947|D_Reunion_1947
6627 7019 8901 Reseau Geodesique de la Reunion 1992|D_RGR_1992
6628 7022 8901 Tahiti 52|D_Tahiti_1952
6629 7022 8901 Tahaa 54|D_Tahaa_1954
6630 7022 8901 IGN72 Nuku Hiva|D_IGN72_Nuku_Hiva
6631 7022 8901 K0 1949|D_Kerguelen_Island_1949
6632 7022 8901 Combani 1950|D_Combani_1950
6633 7022 8901 IGN56 Lifou|D_IGN56_Lifou
6634 7022 8901 IGN72 Grande Terre|D_IGN72_Grande_Terre
6635 7022 8901 ST87 Ouvea
6636 7022 8901 Petrels 1972|D_Petrels_1972
6637 7022 8901 Pointe Geologie Perroud 1950|D_Pointe_Geologie_Perroud_1950
6638 7008 8901 Saint Pierre et Miquelon 1950|D_Saint_Pierre_et_Miquelon_1950
6639 7022 8901 MOP78|D_MOP78
6640 7030 8901 Reseau de Reference des Antilles Francaises 1991
6641 7022 8901 IGN53 Mare|D_IGN53_Mare
6642 7022 8901 ST84 Ile des Pins|D_ST84_Ile_des_Pins
6643 7022 8901 ST71 Belep|D_ST71_Belep
6644 7022 8901 NEA74 Noumea|D_NEA74_Noumea
6645 7022 8901 Reseau Geodesique Nouvelle Caledonie 1991|D_RGNC_1991
6646 7022 8901 Grand Comoros|D_Grand_Comoros
6647 7019 8901 International Terrestrial Reference Frame 1988|D_ITRF_1988
6648 7019 8901 International Terrestrial Reference Frame 1989|D_ITRF_1989
6649 7019 8901 International Terrestrial Reference Frame 1990|D_ITRF_1990
6650 7019 8901 International Terrestrial Reference Frame 1991|D_ITRF_1991
6651 7019 8901 International Terrestrial Reference Frame 1992|D_ITRF_1992
6652 7019 8901 International Terrestrial Reference Frame 1993|D_ITRF_1993
6653 7019 8901 International Terrestrial Reference Frame 1994|D_ITRF_1994
6654 7019 8901 International Terrestrial Reference Frame 1996|D_ITRF_1996
6655 7019 8901 International Terrestrial Reference Frame 1997|D_ITRF_1997
6656 7019 8901 International Terrestrial Reference Frame 2000|D_ITRF_2000
6657 7051 8901 Reykjavik 1900|D_Reykjavik_1900
6658 7022 8901 Hjorsey 1955|D_Hjorsey_1955
6659 7019 8901 Islands Net 1993|D_Islands_Network_1993
6660 7022 8901 Helle 1954|D_Helle_1954
6661 7019 8901 Latvian geodetic coordinate system 1992|D_Latvia_1992
6663 7022 8901 Porto Santo 1995|D_Porto_Santo_1995
6664 7022 8901 Azores Oriental Islands 1995|D_Azores_Oriental_Islands_1995
6665 7022 8901 Azores Central Islands 1995|D_Azores_Central_Islands_1995
6666 7004 8901 Lisbon 1890|D_Lisbon_1890
6667 7030 8901 Iraq-Kuwait Boundary Datum 1992|D_Iraq_Kuwait_Boundary_1992
6668 7022 8901 European Datum 1979|D_European_1979
6670 7019 8901 Istituto Geografico Militaire 1995|D_IGM_1995
6671 7011 8901 Voirol 1879|D_Voirol_1879
6672 7022 8901 Chatham Islands Datum 1971|D_Chatham_Island_1971
6673 7022 8901 Chatham Islands Datum 1979|D_Chatham_Islands_1979
6674 7019 8901 Sistema de Referencia Geocentrico para las AmericaS 2000|D_SIRGAS_2000
6675 7008 8901 Guam 1963|D_Guam_1963
6676 7024 8901 Vientiane 1982|D_Vientiane_1982
6677 7024 8901 Lao 1993|D_Lao_1993
6678 7024 8901 Lao National Datum 1997|D_Lao_National_Datum_1997
6679 7012 8901 Jouik 1961|D_Jouik_1961
6680 7012 8901 Nouakchott 1965|D_Nouakchott_1965
6681 7012 8901 Mauritania 1999
6682 7015 8901 Gulshan 303|D_Gulshan_303
6683 7008 8901 Philippine Reference System 1992|D_Philippine_Reference_System_1992
6684 7022 8901 Gan 1970|D_Gan_1970
6685 7022 8901 Gandajika
6686 7019 8901 Marco Geocentrico Nacional de Referencia|D_MAGNA
6687 7019 8901 Reseau Geodesique de la Polynesie Francaise|D_Reseau_Geodesique_de_la_Polynesie_Francaise
6688 7022 8901 Fatu Iva 72|D_Fatu_Iva_1972
6689 7022 8901 IGN63 Hiva Oa|D_IGN63_Hiva_Oa
6690 7022 8901 Tahiti 79|D_Tahiti_1979
6691 7022 8901 Moorea 87|D_Moorea_1987
6692 7022 8901 Maupiti 83|D_Maupiti_1983
6693 7030 8901 Nakhl-e Ghanem|D_Nakhl-e_Ghanem
6694 7030 8901 Posiciones Geodesicas Argentinas 1994|D_POSGAR_1994
6695 7008 8901 Katanga 1955|D_Katanga_1955
6696 7012 8901 Kasai 1953|D_Kasai_1953
6697 7012 8901 IGC 1962 Arc of the 6th Parallel South|D_IGC_1962_Arc_of_the_6th_Parallel_South
6698 7022 8901 IGN 1962 Kerguelen|D_Kerguelen_Island_1949
6699 7012 8901 Le Pouce 1934|D_Le_Pouce_1934
6700 7012 8901 IGN Astro 1960|D_IGN_Astro_1960
6701 7012 8901 Institut Geographique du Congo Belge 1955|D_Institut_Geographique_du_Congo_Belge_1955
6702 7019 8901 Mauritania 1999|D_Mauritania_1999
6703 7012 8901 Missao Hidrografico Angola y Sao Tome 1951|D_Mhast_1951
6704 7022 8901 Mhast (onshore)|D_Mhast_Onshore
6705 7022 8901 Mhast (offshore)|D_Mhast_Offshore
6706 7020 8901 Egypt Gulf of Suez S-650 TL|D_Egypt_Gulf_of_Suez_S-650_TL
6707 7022 8901 Tern Island 1961|D_Tern_Island_1961
6708 7003 8901 Cocos Islands 1965|D_Anna_1_1965
6709 7022 8901 Iwo Jima 1945|D_Beacon_E_1945
6710 7022 8901 Astro DOS 71|D_DOS_71_4
6711 7022 8901 Marcus Island 1952|D_Astro_1952
6712 7022 8901 Ascension Island 1958|D_Ascension_Island_1958
6713 7012 8901 Ayabelle Lighthouse|D_Ayabelle
6714 7022 8901 Bellevue|D_Bellevue_IGN
6715 7022 8901 Camp Area Astro|D_Camp_Area
6716 7022 8901 Phoenix Islands 1966|D_Canton_1966
6717 7008 8901 Cape Canaveral|D_Cape_Canaveral
6718 7022 8901 Solomon 1968|D_Solomon_1968
6719 7022 8901 Easter Island 1967|D_Easter_Island_1967
6720 7043 8901 Fiji Geodetic Datum 1986|D_Fiji_1986
6721 7022 8901 Fiji 1956|D_Fiji_1956
6722 7022 8901 South Georgia 1968|D_ISTS_061_1968
6723 7008 8901 Grand Cayman Geodetic Datum 1959|D_Grand_Cayman_1959
6724 7022 8901 Diego Garcia 1969|D_ISTS_073_1969
6725 7022 8901 Johnston Island 1961|D_Johnston_Island_1961
6726 7008 8901 Sister Islands Geodetic Datum 1961|D_Little_Cayman_1961
6727 7022 8901 Midway 1961|D_Midway_1961
6728 7022 8901 Pico de las Nieves 1984|D_Pico_de_Las_Nieves
6729 7022 8901 Pitcairn 1967|D_Pitcairn_1967
6730 7022 8901 Santo 1965|D_Santo_DOS_1965
6731 7012 8901 Viti Levu 1916|D_Viti_Levu_1916
6732 7053 8901 Marshall Islands 1960|D_Wake_Eniwetok_1960
6733 7022 8901 Wake Island 1952|D_Wake_Island_1952
6734 7022 8901 Tristan 1968|D_Tristan_1968
6735 7022 8901 Kusaie 1951|D_Kusaie_1951
6736 7012 8901 Deception Island|D_Deception_Island
6737 7019 8901 Korean Geodetic Datum 2002|D_Korea_Geodetic_Datum_2002
6738 7007 8901 Hong Kong 1963|D_Hong_Kong_1963
6739 7022 8901 Hong Kong 1963(67)|D_Hong_Kong_1963_67
6740 7054 8901 Parametry Zemli 1990|D_Parametrop_Zemp_1990
6741 7022 8901 Faroe Datum 1954|D_Faroe_Datum_1954
6742 7019 8901 Geodetic Datum of Malaysia 2000|D_GDM_2000
6743 7012 8901 Karbala 1979|D_Karbala_1979_Polservice
6744 7012 8901 Nahrwan 1934|D_Nahrwan_1934
6745 7004 8901 Rauenberg Datum/83|D_Rauenberg_1983
6746 7004 8901 Potsdam Datum/83|D_Potsdam_1983
6747 7019 8901 Greenland 1996|D_Greenland_1996
6748 7055 8901 Vanua Levu 1915|D_Vanua_Levu_1915
6749 7019 8901 Reseau Geodesique de Nouvelle Caledonie 91-93|D_Reseau_Geodesique_de_Nouvelle_Caledonie_1991-93
6750 7030 8901 ST87 Ouvea|D_ST87_Ouvea
6751 7056 8901 Kertau (RSO)|D_Kertau_RSO
6752 7055 8901 Viti Levu 1912|D_Viti_Levu_1912
6753 7022 8901 fk89|D_fk89
6754 7022 8901 Libyan Geodetic Datum 2006|D_Libyan_Geodetic_Datum_2006
6755 7030 8901 Datum Geodesi Nasional 1995|D_Datum_Geodesi_Nasional_1995
6756 7030 8901 Vietnam 2000|D_Vietnam_2000
6757 7030 8901 SVY21|D_SVY21
6758 7030 8901 Jamaica 2001|D_Jamaica_2001
6759 7019 8901 NAD83 (National Spatial Reference System 2007)|D_NAD_1983_NSRS2007
6760 7025 8901 World Geodetic System 1966|D_WGS_1966
6761 7019 8901 Croatian Terrestrial Reference System|D_Croatian_Terrestrial_Reference_System
6762 7030 8901 Bermuda 2000|D_Bermuda_2000
6763 7030 8901 Pitcairn 2006|D_Pitcairn_2006
6764 7019 8901 Ross Sea Region Geodetic Datum 2000|D_Ross_Sea_Region_Geodetic_Datum_2000
6765 7019 8901 Slovenia Geodetic Datum 1996|D_Slovenia_Geodetic_Datum_1996
6801 7004 8907 CH1903 (Bern)|CH1903_(Bern)
6802 7022 8904 Bogota 1975 (Bogota)|Bogota_1975_(Bogota)
6803 7022 8902 Lisbon 1937 (Lisbon)|Lisbon_1937_(Lisbon)
6804 7004 8908 Makassar (Jakarta)|Makassar_(Jakarta)
6805 7004 8909 Militar-Geographische Institut (Ferro)|Militar-Geographische_Institut_(Ferro)
6806 7022 8906 Monte Mario (Rome)|Monte_Mario_(Rome)
6807 7011 8903 Nouvelle Triangulation Francaise (Paris)|Nouvelle_Triangulation_Francaise_(Paris)
6808 7004 8908 Padang 1884 (Jakarta)
6809 7022 8910 Reseau National Belge 1950 (Brussels)|Reseau_National_Belge_1950_(Brussels)
6810 7022 8903 Tananarive 1925 (Paris)|Tananarive_1925_(Paris)
6811 7011 8903 Voirol 1875 (Paris)|Voirol_1875_(Paris)
6813 7004 8908 Batavia (Jakarta)|Batavia_(Jakarta)
6814 7004 8911 Stockholm 1938 (Stockholm)|Stockholm_1938_(Stockholm)
6815 7004 8912 Greek (Athens)|Greek_(Athens)
6816 7011 8903 Carthage (Paris)|Carthage_(Paris)
6817 7005 8913 NGO 1948 (Oslo)|NGO_1948_(Oslo)
6818 7004 8909 System of the Unified Trigonometrical Cadastral Network (Ferro)|System_of_the_Unified_Trigonometrical_Cadastral_Network_(Ferro)
6819 7012 8903 Nord Sahara 1959 (Paris)
6820 7004 8908 Gunung Segara (Jakarta)|Gunung_Segara_(Jakarta)
6821 7011 8903 Voirol 1879 (Paris)|Voirol_1879_(Paris)
6896 7019 8901 International Terrestrial Reference Frame 2005|D_ITRF_2005
6901 7027 8914 Ancienne Triangulation Francaise (Paris)|D_ATF
6902 7027 8903 Nord de Guerre (Paris)|D_Nord_de_Guerre
6903 7028 8905 Madrid 1870 (Madrid)|D_Madrid_1870
6904 7004 8902 Lisbon 1890 (Lisbon)|Lisbon_1890_(Lisbon)
`;

/** Code, datum, unit or "geocentric", "en" where east is first, "dynamic" where it moves with plates, "old" where it is deprecated. */
export const GEOGRAPHIC = `
3819 1024 9122
3821 1025 9122
3822 1026 geocentric
3823 1026 9122
3824 1026 9122
3887 1029 geocentric
3888 1029 9122
3889 1029 9122
3906 1031 9122
4000 1032 geocentric
4001 6001 9122 old
4002 6002 9122 old
4003 6003 9122 old
4004 6004 9122 old
4005 6005 9122 old
4006 6006 9122 old
4007 6007 9122 old
4008 6008 9122 old
4009 6009 9122 old
4010 6010 9122 old
4011 6011 9122 old
4012 6012 9122 old
4013 6013 9122 old
4014 6014 9122 old
4015 6015 9122 old
4016 6016 9122 old
4017 1032 9122
4018 6018 9122 old
4019 6019 9122 old
4020 6020 9122 old
4021 6021 9122 old
4022 6022 9122 old
4023 1032 9122
4024 6024 9122 old
4025 6025 9122 old
4027 6027 9122 old
4028 6028 9122 old
4029 6029 9122 old
4030 6030 9122 old
4031 6031 9122 old
4032 6032 9122 old
4033 6033 9122 old
4034 6034 9122 old
4035 6035 9122 old
4036 6036 9122 old
4039 1033 geocentric
4040 1033 9122
4041 6041 9122 old
4042 6042 9122 old
4043 6043 9122 old
4044 6044 9122 old
4045 6045 9122 old
4046 1033 9122
4047 6047 9122 old
4052 6052 9122 old
4053 6053 9122 old
4054 6054 9122 old
4055 6055 9122 old
4073 1034 geocentric
4074 1034 9122
4075 1034 9122
4079 1035 geocentric
4080 1035 9122
4081 1035 9122
4120 6120 9122
4121 6121 9122
4122 6122 9122
4123 6123 9122
4124 6124 9122
4125 6125 9122 old
4126 6126 9122 old
4127 6127 9122
4128 6128 9122
4129 6129 9122
4130 6130 9122
4131 6131 9122
4132 6132 9122
4133 6133 9122
4134 6134 9122
4135 6135 9122
4136 6136 9122
4137 6137 9122
4138 6138 9122
4139 6139 9122
4140 6140 9122 old
4141 6141 9122
4142 6142 9122
4143 6143 9122
4144 6144 9122
4145 6145 9122
4146 6146 9122
4147 6147 9122
4148 6148 9122
4149 6149 9122
4150 6150 9122
4151 6151 9122
4152 6152 9122
4153 6153 9122
4154 6154 9122
4155 6155 9122
4156 6156 9122
4157 6157 9122
4158 6158 9122
4159 6159 9122
4160 6160 9122
4161 6161 9122
4162 6162 9122
4163 6163 9122
4164 6164 9122
4165 6165 9122
4166 6166 9122
4167 6167 9122
4168 6168 9122
4169 6169 9122
4170 6170 9122
4171 6171 9122
4172 6172 9122 old
4173 6173 9122
4174 6174 9122
4175 6175 9122
4176 6176 9122
4178 6178 9122
4179 6179 9122
4180 6180 9122
4181 6181 9122
4182 6182 9122
4183 6183 9122
4184 6184 9122
4185 6185 9122 old
4188 6188 9122
4189 6189 9122
4190 6190 9122
4191 6191 9122
4192 6192 9122
4193 6193 9122
4194 6194 9122
4195 6195 9122
4196 6196 9122
4197 6197 9122
4198 6198 9122
4199 6199 9122
4200 6200 9122
4201 6201 9122
4202 6202 9122
4203 6203 9122
4204 6204 9122
4205 6205 9122
4206 6206 9122
4207 6207 9122
4208 6208 9122
4209 6209 9122
4210 6210 9122
4211 6211 9122
4212 6212 9122
4213 6213 9122
4214 6214 9122
4215 6215 9122
4216 6216 9122
4218 6218 9122
4219 6219 9122
4220 6220 9122
4221 6221 9122
4222 6222 9122
4223 6223 9122
4224 6224 9122
4225 6225 9122
4226 6226 9122 old
4227 6227 9122
4228 6228 9122 old
4229 6229 9122
4230 6230 9122
4231 6231 9122
4232 6232 9122
4233 6233 9122 old
4234 6234 9122 old
4235 6235 9122 old
4236 6236 9122
4237 6237 9122
4238 6238 9122
4239 6239 9122
4240 6240 9122
4241 6241 9122
4242 6242 9122
4243 6243 9122
4244 6244 9122
4245 6245 9122
4246 6246 9122
4247 6247 9122
4248 6248 9122
4249 6249 9122
4250 6250 9122
4251 6251 9122
4252 6252 9122
4253 6253 9122
4254 6254 9122
4255 6255 9122
4256 6256 9122
4257 6257 9122
4258 6258 9122
4259 6259 9122
4260 6260 9122 old
4261 6261 9122
4262 6262 9122
4263 6263 9122
4264 6264 9122 old
4265 6265 9122
4266 6266 9122
4267 6267 9122
4268 6268 9122 old
4269 6269 9122
4270 6270 9122
4271 6271 9122
4272 6272 9122
4273 6273 9122
4274 6274 9122
4275 6275 9122
4276 6276 9122
4277 6277 9122
4278 6278 9122
4279 6279 9122
4280 6280 9122 old
4281 6281 9122
4282 6282 9122
4283 6283 9122
4284 6284 9122
4285 6285 9122
4286 6286 9122
4287 6287 9122 old
4288 6288 9122
4289 6289 9122
4291 6291 9122 old
4292 6292 9122
4293 6293 9122
4294 6294 9122 old
4295 6295 9122
4296 6296 9122 old
4297 6297 9122
4298 6298 9122
4299 6299 9122
4300 6300 9122
4301 6301 9122
4302 6302 9122
4303 6303 9122
4304 6304 9122
4306 6306 9122
4307 6307 9122
4308 6308 9122
4309 6309 9122
4310 6310 9122
4311 6311 9122
4312 6312 9122
4313 6313 9122
4314 6314 9122
4315 6315 9122
4316 6316 9122
4317 6317 9122 old
4318 6318 9122
4319 6319 9122
4322 6322 9122 dynamic
4324 6324 9122 dynamic
4326 6326 9122 dynamic
4327 6326 9122 dynamic old
4328 6326 geocentric dynamic old
4329 6326 9122 dynamic old
4330 6647 geocentric dynamic old
4331 6648 geocentric dynamic old
4332 6649 geocentric dynamic old
4333 6650 geocentric dynamic old
4334 6651 geocentric dynamic old
4335 6652 geocentric dynamic old
4336 6653 geocentric dynamic old
4337 6654 geocentric dynamic old
4338 6655 geocentric dynamic old
4339 6176 9122 old
4340 6176 geocentric old
4341 6180 9122 old
4342 6180 geocentric old
4343 6151 9122 old
4344 6151 geocentric old
4345 6258 9122 old
4346 6258 geocentric old
4347 6283 9122 old
4348 6283 geocentric old
4349 6148 9122 old
4350 6148 geocentric old
4351 6173 9122 old
4352 6173 geocentric old
4353 6612 9122 old
4354 6612 geocentric old
4355 6126 9122 old
4356 6126 geocentric old
4357 6130 9122 old
4358 6130 geocentric old
4359 6140 9122 old
4360 6140 geocentric old
4361 6152 9122 old
4362 6152 geocentric old
4363 6167 9122 old
4364 6167 geocentric old
4365 6190 9122 old
4366 6190 geocentric old
4367 6189 9122 old
4368 6189 geocentric old
4369 6171 9122 old
4370 6171 geocentric old
4371 6624 9122 old
4372 6624 geocentric old
4373 6627 9122 old
4374 6627 geocentric old
4375 6170 9122 old
4376 6170 geocentric old
4377 6619 9122 old
4378 6619 geocentric old
4379 6163 9122 old
4380 6163 geocentric old
4381 6645 9122 old
4382 6645 geocentric old
4383 6640 9122 old
4384 6640 geocentric old
4385 6656 geocentric dynamic old
4386 6659 9122 old
4387 6659 geocentric old
4388 6661 9122 old
4389 6661 geocentric old
4463 1038 9122
4465 1038 geocentric
4466 1038 9122
4468 1036 geocentric
4469 1036 9122
4470 1036 9122
4472 1037 9122
4473 1037 geocentric
4475 1037 9122
4479 1043 geocentric
4480 1043 9122
4481 1042 geocentric
4482 1042 9122
4483 1042 9122
4490 1043 9122
4555 1045 9122
4556 1047 geocentric
4557 1047 9122
4558 1047 9122
4600 6600 9122
4601 6601 9122
4602 6602 9122
4603 6603 9122
4604 6604 9122
4605 6605 9122
4606 6606 9122
4607 6607 9122
4608 6608 9122
4609 6609 9122
4610 6610 9122
4611 6611 9122
4612 6612 9122
4613 6613 9122
4614 6614 9122
4615 6615 9122
4616 6616 9122
4617 6140 9122
4618 6618 9122
4619 6619 9122
4620 6620 9122
4621 6621 9122
4622 6622 9122
4623 6623 9122
4624 6624 9122
4625 6625 9122
4626 6626 9122
4627 6627 9122
4628 6628 9122
4629 6629 9122
4630 6630 9122
4631 6631 9122 old
4632 6632 9122
4633 6633 9122
4634 6634 9122 old
4635 6635 9122 old
4636 6636 9122
4637 6637 9122
4638 6638 9122
4639 6639 9122
4640 6640 9122 old
4641 6641 9122
4642 6642 9122
4643 6643 9122
4644 6644 9122
4645 6645 9122 old
4646 6646 9122
4657 6657 9122
4658 6658 9122
4659 6659 9122
4660 6660 9122
4661 6661 9122
4662 6634 9122
4663 6663 9122
4664 6664 9122
4665 6665 9122
4666 6666 9122
4667 6667 9122
4668 6668 9122
4669 6126 9122
4670 6670 9122
4671 6671 9122
4672 6672 9122
4673 6673 9122
4674 6674 9122
4675 6675 9122
4676 6676 9122
4677 6677 9122
4678 6678 9122
4679 6679 9122
4680 6680 9122
4681 6681 9122 old
4682 6682 9122
4683 6683 9122
4684 6684 9122
4685 6685 9122 old
4686 6686 9122
4687 6687 9122
4688 6688 9122
4689 6689 9122
4690 6690 9122
4691 6691 9122
4692 6692 9122
4693 6693 9122
4694 6694 9122
4695 6695 9122
4696 6696 9122
4697 6697 9122
4698 6698 9122
4699 6699 9122
4700 6700 9122
4701 6701 9122
4702 6702 9122
4703 6703 9122
4704 6704 9122
4705 6705 9122
4706 6706 9122
4707 6707 9122
4708 6708 9122
4709 6709 9122
4710 6710 9122
4711 6711 9122
4712 6712 9122
4713 6713 9122
4714 6714 9122
4715 6715 9122
4716 6716 9122
4717 6717 9122
4718 6718 9122
4719 6719 9122
4720 6720 9122
4721 6721 9122
4722 6722 9122
4723 6723 9122
4724 6724 9122
4725 6725 9122
4726 6726 9122
4727 6727 9122
4728 6728 9122
4729 6729 9122
4730 6730 9122
4731 6731 9122 old
4732 6732 9122
4733 6733 9122
4734 6734 9122
4735 6735 9122
4736 6736 9122
4737 6737 9122
4738 6738 9122
4739 6739 9122
4740 6740 9122 dynamic
4741 6741 9122
4742 6742 9122
4743 6743 9122
4744 6744 9122
4745 6745 9122
4746 6746 9122
4747 6747 9122
4748 6748 9122
4749 6749 9122
4750 6750 9122
4751 6751 9122
4752 6752 9122
4753 6753 9122
4754 6754 9122
4755 6755 9122
4756 6756 9122
4757 6757 9122
4758 6758 9122
4759 6759 9122
4760 6760 9122 dynamic
4761 6761 9122
4762 6762 9122
4763 6763 9122
4764 6764 9122
4765 6765 9122
4801 6801 9122
4802 6802 9122
4803 6803 9122
4804 6804 9122
4805 6805 9122
4806 6806 9122
4807 6807 9105
4808 6808 9122 old
4809 6809 9122
4810 6810 9105
4811 6811 9105
4813 6813 9122
4814 6814 9122
4815 6815 9122
4816 6816 9105
4817 6817 9122
4818 6818 9122
4819 6819 9105 old
4820 6820 9122
4821 6821 9105
4823 1044 9122
4824 1046 9122
4882 6765 geocentric
4883 6765 9122
4884 6764 geocentric
4885 6764 9122
4886 6762 geocentric
4887 6762 9122
4888 6761 geocentric
4889 6761 9122
4890 6760 geocentric dynamic
4891 6760 9122 dynamic
4892 6759 geocentric
4893 6759 9122
4894 6758 geocentric
4895 6758 9122
4896 6896 geocentric dynamic
4897 6755 geocentric
4898 6755 9122
4899 6754 geocentric
4900 6754 9122
4901 6901 9105
4902 6902 9105 old
4903 6903 9122
4904 6904 9122
4906 6749 geocentric
4907 6749 9122
4908 6747 geocentric
4909 6747 9122
4910 6647 geocentric dynamic
4911 6648 geocentric dynamic
4912 6649 geocentric dynamic
4913 6650 geocentric dynamic
4914 6651 geocentric dynamic
4915 6652 geocentric dynamic
4916 6653 geocentric dynamic
4917 6654 geocentric dynamic
4918 6655 geocentric dynamic
4919 6656 geocentric dynamic
4920 6742 geocentric
4921 6742 9122
4922 6740 geocentric dynamic
4923 6740 9122 dynamic
4924 6702 geocentric
4925 6702 9122
4926 6737 geocentric
4927 6737 9122
4928 6694 geocentric
4929 6694 9122
4930 6176 geocentric
4931 6176 9122
4932 6151 geocentric
4933 6151 9122
4934 6180 geocentric
4935 6180 9122
4936 6258 geocentric
4937 6258 9122
4938 6283 geocentric
4939 6283 9122
4940 6148 geocentric
4941 6148 9122
4942 6173 geocentric
4943 6173 9122
4944 6659 geocentric
4945 6659 9122
4946 6612 geocentric
4947 6612 9122
4948 6661 geocentric
4949 6661 9122
4950 6126 geocentric
4951 6126 9122
4952 6130 geocentric
4953 6130 9122
4954 6140 geocentric
4955 6140 9122
4956 6152 geocentric
4957 6152 9122
4958 6167 geocentric
4959 6167 9122
4960 6190 geocentric
4961 6190 9122
4962 6189 geocentric
4963 6189 9122
4964 6171 geocentric
4965 6171 9122
4966 6624 geocentric
4967 6624 9122
4968 6645 geocentric old
4969 6645 9122 old
4970 6627 geocentric
4971 6627 9122
4972 6640 geocentric old
4973 6640 9122 old
4974 6170 geocentric
4975 6170 9122
4976 6619 geocentric
4977 6619 9122
4978 6326 geocentric dynamic
4979 6326 9122 dynamic
4980 6163 geocentric
4981 6163 9122
4982 6670 geocentric
4983 6670 9122
4984 6322 geocentric dynamic
4985 6322 9122 dynamic
4986 6324 geocentric dynamic
4987 6324 9122 dynamic
4988 6674 geocentric
4989 6674 9122
4990 6677 geocentric
4991 6677 9122
4992 6678 geocentric
4993 6678 9122
4994 6683 geocentric
4995 6683 9122
4996 6686 geocentric
4997 6686 9122
4998 6687 geocentric
4999 6687 9122
5011 1041 geocentric
5012 1041 9122
5013 1041 9122
5132 1048 9122
5228 1052 9122
5229 1055 9122
5233 1053 9122
5244 1056 geocentric
5245 1056 9122
5246 1056 9122
5250 1057 geocentric
5251 1057 9122
5252 1057 9122
5262 1058 geocentric
5263 1058 9122
5264 1058 9122
5322 1060 geocentric
5323 1060 9122
5324 1060 9122
5332 1061 geocentric dynamic
5340 1062 9122
5341 1062 geocentric
5342 1062 9122
5352 1063 geocentric
5353 1063 9122
5354 1063 9122
5358 1064 geocentric
5359 1064 9122
5360 1064 9122
5363 1065 geocentric
5364 1065 9122
5365 1065 9122
5368 1066 geocentric
5369 1067 geocentric
5370 1066 9122
5371 1066 9122
5372 1067 9122
5373 1067 9122
5379 1068 geocentric
5380 1068 9122
5381 1068 9122
5391 1069 geocentric
5392 1069 9122
5393 1069 9122
5451 1070 9122
5464 1071 9122
5467 1072 9122
5487 1073 geocentric
5488 1073 9122
5489 1073 9122
5524 1074 9122
5527 1075 9122
5544 1076 geocentric
5545 1076 9122
5546 1076 9122
5558 1077 geocentric
5560 1077 9122
5561 1077 9122
5591 1078 geocentric
5592 1078 9122
5593 1078 9122
5681 1081 9122
5828 1081 geocentric
5830 1081 9122
5884 1095 geocentric
5885 1095 9122
5886 1095 9122
6133 1100 geocentric
6134 1100 9122
6135 1100 9122
6207 1111 9122
6309 1112 geocentric
6310 1112 9122
6311 1112 9122
6317 1116 geocentric
6318 1116 9122
6319 1116 9122
6320 1117 geocentric
6321 1117 9122
6322 1117 9122
6323 1118 geocentric
6324 1118 9122
6325 1118 9122
6363 1120 geocentric
6364 1120 9122
6365 1120 9122
6666 1128 geocentric
6667 1128 9122
6668 1128 9122
6704 1132 geocentric
6705 1132 9122
6706 1132 9122
6781 1133 geocentric
6782 1133 9122
6783 1133 9122
6881 1135 9122
6882 1137 9122
6883 1136 9122
6892 1138 9122
6894 1139 9122
6934 1141 geocentric dynamic
6978 1143 geocentric old
6979 1143 9122 old
6980 1143 9122 old
6981 1142 geocentric
6982 1142 9122
6983 1142 9122
6985 1145 geocentric old
6986 1145 9122 old
6987 1145 9122 old
6988 1144 geocentric
6989 1144 9122
6990 1144 9122
7034 1038 9122 en
7035 1038 9122 en
7036 6627 9122 en
7037 6627 9122 en
7038 1036 9122 en
7039 1036 9122 en
7040 6624 9122 en
7041 6624 9122 en
7042 6171 9122 en
7071 1113 geocentric
7072 1113 9122
7073 1113 9122
7084 6171 9122 en
7085 1073 9122 en
7086 1073 9122 en
7087 1113 9122 en
7088 1113 9122 en old
7133 1113 9122 en
7134 1114 geocentric
7135 1114 9122
7136 1114 9122
7137 1115 geocentric
7138 1115 9122
7139 1115 9122
7371 1147 geocentric
7372 1147 9122
7373 1147 9122
7656 1152 geocentric dynamic
7657 1152 9122 dynamic
7658 1153 geocentric dynamic
7659 1153 9122 dynamic
7660 1154 geocentric dynamic
7661 1154 9122 dynamic
7662 1155 geocentric dynamic
7663 1155 9122 dynamic
7664 1156 geocentric dynamic
7665 1156 9122 dynamic
7677 1157 geocentric dynamic
7678 1157 9122 dynamic
7679 1158 geocentric dynamic
7680 1158 9122 dynamic
7681 1159 geocentric
7682 1159 9122
7683 1159 9122
7684 1160 geocentric
7685 1160 9122
7686 1160 9122
7789 1165 geocentric dynamic
7796 1167 geocentric
7797 1167 9122
7798 1167 9122
7815 1166 geocentric dynamic
7816 1166 9122 dynamic
7842 1168 geocentric
7843 1168 9122
7844 1168 9122
7879 1173 geocentric
7880 1173 9122
7881 1173 9122
7884 1174 geocentric
7885 1174 9122
7886 1174 9122
7900 6647 9122 dynamic
7901 6648 9122 dynamic
7902 6649 9122 dynamic
7903 6650 9122 dynamic
7904 6651 9122 dynamic
7905 6652 9122 dynamic
7906 6653 9122 dynamic
7907 6654 9122 dynamic
7908 6655 9122 dynamic
7909 6656 9122 dynamic
7910 6896 9122 dynamic
7911 1061 9122 dynamic
7912 1165 9122 dynamic
7914 1178 geocentric
7915 1178 9122
7916 1179 geocentric
7917 1179 9122
7918 1180 geocentric
7919 1180 9122
7920 1181 geocentric
7921 1181 9122
7922 1182 geocentric
7923 1182 9122
7924 1183 geocentric
7925 1183 9122
7926 1184 geocentric
7927 1184 9122
7928 1185 geocentric
7929 1185 9122
7930 1186 geocentric
7931 1186 9122
8042 1188 9122
8043 1189 9122
8084 1187 geocentric
8085 1187 9122
8086 1187 9122
8227 1191 geocentric dynamic
8230 1192 geocentric
8231 1192 9122
8232 1192 9122
8233 1193 geocentric
8235 1193 9122
8237 1193 9122
8238 1194 geocentric
8239 1194 9122
8240 1194 9122
8242 1195 geocentric
8244 1195 9122
8246 1195 9122
8247 1196 geocentric
8248 1196 9122
8249 1196 9122
8250 1197 geocentric
8251 1197 9122
8252 1197 9122
8253 1198 geocentric
8254 1198 9122
8255 1198 9122
8351 1201 9122
8397 1204 geocentric
8399 1204 9122
8401 1206 geocentric
8403 1206 9122
8425 1209 geocentric
8426 1209 9122
8427 1209 9122
8428 1207 9122
8429 1208 geocentric
8430 1208 9122
8431 1208 9122
8449 6152 9122 old
8541 1211 geocentric
8542 1211 9122
8543 1212 geocentric
8544 1212 9122
8545 1212 9122
8683 1214 geocentric
8684 1214 9122
8685 1214 9122
8694 1217 9122
8697 1220 geocentric
8698 1220 9122
8699 1220 9122
8816 1218 geocentric
8817 1218 9122
8818 1218 9122
8860 1211 9122
8888 1166 9122 dynamic
8898 1223 geocentric
8899 1223 9122
8900 1223 9122
8901 1223 9122 en
8902 1223 9122 en
8905 1225 geocentric
8906 1225 9122
8907 1225 9122
8915 1227 geocentric dynamic
8916 1227 9122 dynamic
8917 1228 geocentric dynamic
8918 1228 9122 dynamic
8919 1229 geocentric dynamic
8920 1229 9122 dynamic
8921 1230 geocentric dynamic
8922 1230 9122 dynamic
8923 1231 geocentric dynamic
8924 1231 9122 dynamic
8925 1232 geocentric dynamic
8926 1232 9122 dynamic
8927 1233 geocentric dynamic
8928 1233 9122 dynamic
8929 1234 geocentric dynamic
8930 1234 9122 dynamic
8931 1235 geocentric dynamic
8932 1235 9122 dynamic
8933 1236 geocentric dynamic
8934 1236 9122 dynamic
8935 1237 geocentric dynamic
8936 1237 9122 dynamic
8937 1238 geocentric dynamic
8938 1238 9122 dynamic
8939 1239 geocentric dynamic
8940 1239 9122 dynamic
8941 1240 geocentric dynamic
8942 1240 9122 dynamic
8943 1241 geocentric dynamic
8944 1241 9122 dynamic
8945 1242 geocentric dynamic
8946 1242 9122 dynamic
8947 1243 geocentric
8948 1243 9122
8949 1243 9122
8972 1227 9122 dynamic
8973 1228 9122 dynamic
8974 1229 9122 dynamic
8975 1230 9122 dynamic
8976 1231 9122 dynamic
8977 1232 9122 dynamic
8978 1233 9122 dynamic
8979 1234 9122 dynamic
8980 1235 9122 dynamic
8981 1236 9122 dynamic
8982 1237 9122 dynamic
8983 1238 9122 dynamic
8984 1239 9122 dynamic
8985 1240 9122 dynamic
8986 1241 9122 dynamic
8987 1242 9122 dynamic
8988 6647 9122 dynamic
8989 6648 9122 dynamic
8990 6649 9122 dynamic
8991 6650 9122 dynamic
8992 6651 9122 dynamic
8993 6652 9122 dynamic
8994 6653 9122 dynamic
8995 6654 9122 dynamic
8996 6655 9122 dynamic
8997 6656 9122 dynamic
8998 6896 9122 dynamic
8999 1061 9122 dynamic
9000 1165 9122 dynamic
9001 1244 geocentric dynamic
9002 1244 9122 dynamic
9003 1244 9122 dynamic
9004 1245 geocentric dynamic
9005 1245 9122 dynamic
9006 1245 9122 dynamic
9007 1246 geocentric dynamic
9008 1246 9122 dynamic
9009 1246 9122 dynamic
9010 1247 geocentric dynamic
9011 1247 9122 dynamic
9012 1247 9122 dynamic
9013 1141 9122 dynamic
9014 1141 9122 dynamic
9015 1248 geocentric dynamic
9016 1248 9122 dynamic
9017 1248 9122 dynamic
9018 1191 9122 dynamic
9019 1191 9122 dynamic
9053 1152 9122 dynamic
9054 1153 9122 dynamic
9055 1154 9122 dynamic
9056 1155 9122 dynamic
9057 1156 9122 dynamic
9059 1178 9122
9060 1179 9122
9061 1180 9122
9062 1181 9122
9063 1182 9122
9064 1183 9122
9065 1184 9122
9066 1185 9122
9067 1186 9122
9068 1204 9122
9069 1206 9122
9070 1221 geocentric
9071 1221 9122
9072 1221 9122
9073 1249 geocentric
9074 1249 9122
9075 1249 9122
9138 1251 geocentric
9139 1251 9122
9140 1251 9122
9146 1252 geocentric
9147 1252 9122
9148 1252 9122
9151 1253 geocentric
9152 1253 9122
9153 1253 9122
9182 1254 geocentric old
9183 1254 9122 old
9184 1254 9122 old
9248 1257 9122
9251 1258 9122
9253 1259 9122
9266 6312 geocentric
9267 6312 9122
9292 1263 geocentric
9293 1263 9122
9294 1263 9122
9299 1264 9122
9307 1291 geocentric dynamic
9308 1291 9122 dynamic
9309 1291 9122 dynamic
9331 1268 geocentric
9332 1268 9122
9333 1268 9122
9364 1266 9122
9372 1271 9122
9378 1272 geocentric dynamic
9379 1272 9122 dynamic
9380 1272 9122 dynamic
9384 1273 9122
9403 1286 9122
9453 1289 9122
9468 1293 geocentric dynamic
9469 1293 9122 dynamic
9470 1293 9122 dynamic
9474 1157 9122 dynamic
9475 1158 9122 dynamic
9545 1295 geocentric
9546 1295 9122
9547 1295 9122
9694 1304 geocentric dynamic
9695 1304 9122 dynamic
9696 1304 9122 dynamic
9700 1305 geocentric
9701 1305 9122
9702 1305 9122
9739 1308 9122
9753 1309 geocentric dynamic
9754 1309 9122 dynamic
9755 1309 9122 dynamic
9758 1310 9122
9763 1311 9122
9775 1312 geocentric
9776 1312 9122
9777 1312 9122
9778 1312 9122 en
9779 1312 9122 en
9780 1313 geocentric
9781 1313 9122
9782 1313 9122
9783 1313 9122 en
9784 1313 9122 en
9866 1314 9122
9871 1315 9122
9892 6181 geocentric
9893 6181 9122
9939 1319 9122
9964 1317 9122
9969 1320 9122
9974 1321 9122
9988 1322 geocentric dynamic
9989 1322 9122 dynamic
9990 1322 9122 dynamic
10158 1332 9122
10175 1334 9122
10176 1333 geocentric dynamic
10177 1333 9122 dynamic
10178 1333 9122 dynamic
10185 1335 9122
10191 1336 9122
10196 1338 9122
10204 1339 9122
10209 1340 9122
10214 1341 9122
10219 1342 9122
10224 1343 9122
10229 1344 9122
10237 1345 9122
10249 1337 9122
10252 1346 9122
10256 1347 9122
10260 1348 9122
10265 1349 9122
10268 1350 9122
10272 1351 9122
10277 1352 9122
10282 1353 geocentric
10283 1353 9122
10284 1353 9122
10297 1355 geocentric
10298 1355 9122
10299 1355 9122
10300 6749 9122 en
10303 1356 geocentric
10304 1356 9122
10305 1356 9122
10307 6749 9122 en
10308 1357 geocentric
10309 1357 9122
10310 1357 9122
10311 1357 9122 en
10312 1357 9122 en
10326 1358 geocentric
10327 1358 9122
10328 1358 9122
10345 1359 9122
10346 1360 9122
10412 1365 geocentric
10413 1365 9122
10414 1365 9122
10468 1366 9122
10473 1367 geocentric
10474 1367 9122
10475 1367 9122
10569 1382 geocentric
10570 1382 9122
10571 1382 9122
10604 1383 geocentric dynamic
10605 1383 9122 dynamic
10606 1383 9122 dynamic
10623 1385 9122
10628 1386 9122
10669 1389 geocentric
10670 1389 9122
10671 1389 9122
10672 1389 9122 en
10673 1389 9122 en
20033 1324 9122
20039 1327 geocentric
20040 1327 9122
20041 1327 9122
20044 1329 geocentric
20045 1329 9122
20046 1329 9122
`;

/** Method, its parameters in the order of CONVERSIONS. */
export const METHODS = `
1024 8801 8802 8806 8807
1027 8801 8802 8806 8807
1028 8823 8802 8806 8807
1029 8823 8802 8806 8807
1041 8811 8833 1036 8818 8819 8806 8807
1042 8811 8833 1036 8818 8819 8806 8807
1043 8811 8833 1036 8818 8819 8806 8807
1051 8821 8822 8823 8824 8826 8827 1038
1052 8801 8802 8806 8807 1039
1078 8802 8806 8807
1102 8801 8805 8821 8822 8826 8827
1111 8801 8802 8805 8806 8807
1125 8801 8802 8806 8807
1130 8811 8812 8813 8815 8816 8817
9602
9659
9801 8801 8802 8805 8806 8807
9802 8821 8822 8823 8824 8826 8827
9803 8821 8822 8823 8824 8826 8827
9804 8801 8802 8805 8806 8807
9805 8823 8802 8806 8807
9806 8801 8802 8806 8807
9807 8801 8802 8805 8806 8807
9808 8801 8802 8805 8806 8807
9809 8801 8802 8805 8806 8807
9810 8801 8802 8805 8806 8807
9811 8801 8802 8806 8807
9812 8811 8812 8813 8814 8815 8806 8807
9813 8811 8812 8813 8815 8806 8807
9815 8811 8812 8813 8814 8815 8816 8817
9816 8821 8822 8826 8827
9817 8801 8802 8805 8806 8807
9818 8801 8802 8806 8807
9819 8811 8833 1036 8818 8819 8806 8807
9820 8801 8802 8806 8807
9821 8828 8829 8806 8807
9822 8821 8822 8823 8824 8826 8827
9823 8801 8802 8806 8807
9824 8801 8830 8831 8805 8806 8807
9826 8801 8802 8805 8806 8807
9828 8801 8802 8806 8807
9829 8832 8833 8806 8807
9830 8832 8833 8826 8827
9831 8801 8802 8806 8807
9832 8801 8802 8806 8807
9833 8801 8802 8806 8807
9834 8823 8802 8806 8807
9835 8823 8802 8806 8807
9836 8837 8838 8839
9837 8834 8835 8836
9838 8834 8835 8836 8840
9841 8801 8802 8805 8806 8807
9842 8801 8822 8806 8807
9843
9844
`;

/** Code, method, values of its parameters. */
export const CONVERSIONS = `
3811 9802 50.797815 4.359215833333334 49.833333333333336 51.166666666666664 649328 665262
3813 9807 32.5 -89.75 0.9998335 500000 1300000
3818 9807 0 119 0.9999 250000 0
3820 9807 0 121 0.9999 250000 0
3831 9804 0 150 1 0 0
3853 9807 0 18.05787 0.99999506 100182.7406 -6500620.1207
3856 1024 0 0 0 0
3860 9807 0 19 1 19500000 0
3861 9807 0 20 1 20500000 0
3862 9807 0 21 1 21500000 0
3863 9807 0 22 1 22500000 0
3864 9807 0 23 1 23500000 0
3865 9807 0 24 1 24500000 0
3866 9807 0 25 1 25500000 0
3867 9807 0 26 1 26500000 0
3868 9807 0 27 1 27500000 0
3869 9807 0 28 1 28500000 0
3870 9807 0 29 1 29500000 0
3871 9807 0 30 1 30500000 0
3872 9807 0 31 1 31500000 0
3897 1027 90 0 0 0
3898 1027 -90 0 0 0
3899 1027 45 -100 0 0
3967 9802 36 -79.5 37 39.5 0 0
3977 9802 49 -95 49 77 0 0
3980 9802 9 26 -6.5 -11.5 500000 500000
3981 9807 -9 30 1 200000 500000
3982 9807 -9 28 1 200000 500000
3983 9807 -9 26 1 200000 500000
3984 9807 -9 24 1 200000 500000
3999 9807 0 28.4 0.99994 200000 -5000000
4085 1028 0 0 0 0
4086 1029 0 0 0 0
4089 9807 0 9 0.99998 200000 -5000000
4090 9807 0 10 0.99998 400000 -5000000
4091 9807 0 11.75 0.99998 600000 -5000000
4092 9807 0 15 1 800000 -5000000
4101 9807 0 -177 0.9996 500000.00101600203 0
4102 9807 0 -171 0.9996 500000.00101600203 0
4103 9807 0 -165 0.9996 500000.00101600203 0
4104 9807 0 -159 0.9996 500000.00101600203 0
4105 9807 0 -153 0.9996 500000.00101600203 0
4106 9807 0 -147 0.9996 500000.00101600203 0
4107 9807 0 -141 0.9996 500000.00101600203 0
4108 9807 0 -135 0.9996 500000.00101600203 0
4109 9807 0 -129 0.9996 500000.00101600203 0
4110 9807 0 -123 0.9996 500000.00101600203 0
4111 9807 0 -117 0.9996 500000.00101600203 0
4112 9807 0 -111 0.9996 500000.00101600203 0
4113 9807 0 -105 0.9996 500000.00101600203 0
4114 9806 2.0425833333333334 103.56275833333333 0 0
4115 9806 2.712283333333333 101.94116666666666 -242.005 -948.547
4116 9806 3.7109722222222223 102.43617777777777 0 0
4117 9806 3.6803444444444446 101.50824444444444 -21759.438 55960.906
4118 9807 0 -75 0.9996 500000.00101600203 0
4119 9807 0 -69 0.9996 500000.00101600203 0
4177 9806 4.946141666666667 102.89520833333333 0 0
4186 9807 0 171 0.9996 500000.00101600203 0
4187 9807 0 177 0.9996 500000.00101600203 0
4305 9806 5.421325 100.34586944444445 0 0
4320 9806 5.965147222222222 100.63759444444445 0 0
4321 9806 4.859380555555555 100.81676666666667 0 133453.669
4323 9806 5.893922222222222 102.17729166666666 0 0
4325 9807 13.5 144.75 1 100000 200000
4416 9802 -9 26 -6.5 -11.5 500000 500000
4436 9802 39.333333333333336 -77.75 40.96666666666667 39.93333333333333 609601.2192024384 0
4454 9802 40.5 -74 41.03333333333333 40.666666666666664 609601.2192024384 30480.06096012192
4460 9802 -27 132 -18 -36 0 0
4648 9807 0 9 0.9996 32500000 0
4825 9802 15.833333333333334 -24 15 16.666666666666668 161587.83 128511.202
4838 9802 51 10.5 48.666666666666664 53.666666666666664 0 0
4841 9807 0 15.5 1 100000 1000000
4842 9807 0 16.5 1 100000 1000000
4843 9807 0 17.5 1 100000 1000000
4844 9807 0 18.5 1 100000 1000000
4845 9807 0 5.5 1 100000 1000000
4846 9807 0 6.5 1 100000 1000000
4847 9807 0 7.5 1 100000 1000000
4848 9807 0 8.5 1 100000 1000000
4849 9807 0 9.5 1 100000 1000000
4850 9807 0 10.5 1 100000 1000000
4851 9807 0 11.5 1 100000 1000000
4852 9807 0 12.5 1 100000 1000000
4853 9807 0 13.5 1 100000 1000000
4854 9807 0 14.5 1 100000 1000000
4881 9807 0 19.5 1 100000 1000000
5000 9807 0 20.5 1 100000 1000000
5001 9807 0 21.5 1 100000 1000000
5002 9807 0 22.5 1 100000 1000000
5003 9807 0 23.5 1 100000 1000000
5004 9807 0 24.5 1 100000 1000000
5005 9807 0 25.5 1 100000 1000000
5006 9807 0 26.5 1 100000 1000000
5007 9807 0 27.5 1 100000 1000000
5008 9807 0 28.5 1 100000 1000000
5009 9807 0 29.5 1 100000 1000000
5010 9807 0 30.5 1 100000 1000000
5019 9828 39.666666666666664 -8.13190611111111 0 0
5020 9807 39.666666666666664 -8.13190611111111 1 0 0
5049 9807 38 131 1 200000 500000
5068 9822 23 -96 29.5 45.5 0 0
5100 9807 38 127.5 0.9996 1000000 2000000
5101 9807 38 125 1 200000 600000
5102 9807 38 127 1 200000 600000
5103 9807 38 129 1 200000 600000
5104 9807 38 131 1 200000 600000
5131 9807 38 127 1 200000 550000
5135 9807 58 5.5 1 100000 1000000
5136 9807 58 6.5 1 100000 1000000
5137 9807 58 7.5 1 100000 1000000
5138 9807 58 8.5 1 100000 1000000
5139 9807 58 9.5 1 100000 1000000
5140 9807 58 10.5 1 100000 1000000
5141 9807 58 11.5 1 100000 1000000
5142 9807 58 12.5 1 100000 1000000
5143 9807 58 13.5 1 100000 1000000
5144 9807 58 14.5 1 100000 1000000
5145 9807 58 15.5 1 100000 1000000
5146 9807 58 16.5 1 100000 1000000
5147 9807 58 17.5 1 100000 1000000
5148 9807 58 18.5 1 100000 1000000
5149 9807 58 19.5 1 100000 1000000
5150 9807 58 20.5 1 100000 1000000
5151 9807 58 21.5 1 100000 1000000
5152 9807 58 22.5 1 100000 1000000
5153 9807 58 23.5 1 100000 1000000
5154 9807 58 24.5 1 100000 1000000
5155 9807 58 25.5 1 100000 1000000
5156 9807 58 26.5 1 100000 1000000
5157 9807 58 27.5 1 100000 1000000
5158 9807 58 28.5 1 100000 1000000
5159 9807 58 29.5 1 100000 1000000
5160 9807 58 30.5 1 100000 1000000
5161 9807 38 125.00289027777778 1 200000 500000
5162 9807 38 127.00289027777778 1 200000 500000
5163 9807 38 127.00289027777778 1 200000 550000
5164 9807 38 129.00289027777777 1 200000 500000
5165 9807 38 131.00289027777777 1 200000 500000
5218 1041 49.5 42.5 30.288139752777777 78.5 0.9999 0 0
5219 1042 49.5 42.5 30.288139722222223 78.5 0.9999 5000000 5000000
5220 1043 49.5 42.5 30.288139722222223 78.5 0.9999 5000000 5000000
5222 9807 0 12 0.9996 500000 500000
5231 9807 7.000480277777778 80.77171111111112 0.9999238418 200000 200000
5232 9807 7.000471527777778 80.77171308333334 0.9999238418 500000 500000
5265 9807 0 90 1 250000 0
5268 9807 0 90.73333333333333 1 250000 -2500000
5276 9807 0 89.55 1 250000 -2500000
5277 9807 0 89.85 1 250000 -2500000
5278 9807 0 90.03333333333333 1 250000 -2500000
5279 9807 0 90.15 1 250000 -2500000
5280 9807 0 91.13333333333334 1 250000 -2500000
5281 9807 0 91.23333333333333 1 250000 -2500000
5282 9807 0 89.35 1 250000 -2500000
5283 9807 0 91.35 1 250000 -2500000
5284 9807 0 90.16666666666667 1 250000 -2500000
5285 9807 0 91.56666666666666 1 250000 -2500000
5286 9807 0 89.06666666666666 1 250000 -2500000
5287 9807 0 90.26666666666667 1 250000 -2500000
5288 9807 0 90.11666666666666 1 250000 -2500000
5289 9807 0 91.75 1 250000 -2500000
5290 9807 0 90.5 1 250000 -2500000
5291 9807 0 90.86666666666666 1 250000 -2500000
5312 9807 0 89.55 1 250000 -2500000
5313 9807 0 89.85 1 250000 -2500000
5314 9807 0 91.56666666666666 1 250000 -2500000
5315 9807 0 -7 0.999997 200000 -6000000
5319 9802 0 -84 44.5 54.5 1000000 0
5326 9802 65 -19 64.25 65.75 1700000 300000
5328 9804 0 3.1922805555555556 0.997 3900000 900000
5366 9807 0 -84 0.9999 500000 0
5390 9801 10.466666666666667 -84.33333333333333 0.99995696 500000 271820.522
5394 9801 9 -83.66666666666667 0.99995696 500000 327987.436
5399 9801 13.783333333333333 -89 0.99996704 500000 295809.184
5439 9801 13.866666666666667 -85.5 0.99990314 500000 359891.816
5444 9801 11.733333333333333 -85.5 0.99992228 500000 288876.327
5465 9807 17.061241944444443 -88.6318575 1 66220.0283308276 135779.50998852987
5468 9801 8.416666666666666 -80 0.99989909 500000 294865.303
5471 9818 8.25 -81 914391.7962 999404.721715486
5475 9802 -78 163 -76.66666666666667 -79.33333333333333 7000000 5000000
5476 9802 -74.5 165 -73.66666666666667 -75.33333333333333 5000000 3000000
5477 9802 -71.5 166 -70.66666666666667 -72.33333333333333 3000000 1000000
5478 9810 -90 180 0.994 5000000 1000000
5509 9819 49.5 24.833333333333332 30.288139752777777 78.5 0.9999 0 0
5510 1041 49.5 24.833333333333332 30.288139752777777 78.5 0.9999 0 0
5511 1042 49.5 24.833333333333332 30.288139722222223 78.5 0.9999 5000000 5000000
5512 1043 49.5 24.833333333333332 30.288139722222223 78.5 0.9999 5000000 5000000
5517 9807 -44 -176.5 1 350000 650000
5522 9807 0 11.5 0.9996 1500000 5500000
5547 9807 0 141 0.9996 500000 10000000
5548 9807 0 147 0.9996 500000 10000000
5549 9807 0 153 0.9996 500000 10000000
5587 9809 46.5 -66.5 0.999912 304800 304800
5595 9807 0 11.333333333333334 1 1000000 0
5640 9805 -2 -43 5000000 10000000
5642 9802 48 10 52.666666666666664 54.333333333333336 815000 0
5645 9807 42.5 -72.5 0.999964286 500000.00001016003 0
5647 9807 0 3 0.9996 31500000 0
5648 9807 0 15 0.9996 33500000 0
5658 9807 0 9 0.9996 500053 -3999820
5824 9807 -35.317736277777776 149.00929483055555 1.000086 200000 600000
5883 9807 0 -177 0.9996 1500000 5000000
5889 9829 70 90 0 0
5892 9807 0 102 0.9999 500000 0
5893 9807 0 105 0.9999 500000 0
5894 9807 0 108 0.9999 500000 0
5895 9807 0 107.75 0.9999 500000 0
5901 9810 90 -150 0.994 2000000 2000000
5902 9810 90 -100 0.994 2000000 2000000
5903 9810 90 -33 0.994 2000000 2000000
5904 9810 90 18 0.994 2000000 2000000
5905 9810 90 105 0.994 2000000 2000000
5906 9802 81.317226 -111 85 77 0 0
5907 9802 81.317226 -39 85 77 0 0
5908 9802 81.317226 33 85 77 0 0
5909 9802 81.317226 105 85 77 0 0
5910 9802 81.317226 177 85 77 0 0
5911 9802 73.15574086111111 -111 77 69 0 0
5912 9802 73.15574086111111 -39 77 69 0 0
5913 9802 73.15574086111111 33 77 69 0 0
5914 9802 73.15574086111111 105 77 69 0 0
5915 9802 73.15574086111111 177 77 69 0 0
5916 9802 65.10127088888889 -111 69 61 0 0
5917 9802 65.10127088888889 -39 69 61 0 0
5918 9802 65.10127088888889 33 69 61 0 0
5919 9802 65.10127088888889 105 69 61 0 0
5920 9802 65.10127088888889 177 69 61 0 0
5943 9802 62.01530688888889 -52 63.666666666666664 60.333333333333336 20500000 8500000
5944 9802 62.01530688888889 -37 63.666666666666664 60.333333333333336 22500000 8500000
5977 9802 85.43711833333333 -150 87 83.66666666666667 21500000 1500000
5978 9802 85.43711833333333 -90 87 83.66666666666667 23500000 1500000
5979 9802 85.43711833333333 -30 87 83.66666666666667 25500000 1500000
5980 9802 85.43711833333333 30 87 83.66666666666667 27500000 1500000
5981 9802 85.43711833333333 90 87 83.66666666666667 29500000 1500000
5982 9802 85.43711833333333 150 87 83.66666666666667 31500000 1500000
5983 9802 82.0584248888889 166 83.66666666666667 80.33333333333333 10500000 2500000
5984 9802 82.0584248888889 -154 83.66666666666667 80.33333333333333 12500000 2500000
5985 9802 82.0584248888889 -115 83.66666666666667 80.33333333333333 14500000 2500000
5986 9802 82.0584248888889 -75 83.66666666666667 80.33333333333333 16500000 2500000
5987 9802 82.0584248888889 -52 83.66666666666667 80.33333333333333 18500000 2500000
5988 9802 82.0584248888889 -12 83.66666666666667 80.33333333333333 20500000 2500000
5989 9802 82.0584248888889 16 83.66666666666667 80.33333333333333 22500000 2500000
5990 9802 82.0584248888889 53 83.66666666666667 80.33333333333333 24500000 2500000
5991 9802 82.0584248888889 93 83.66666666666667 80.33333333333333 26500000 2500000
5992 9802 82.0584248888889 133 83.66666666666667 80.33333333333333 28500000 2500000
5993 9802 78.70733752777778 21 80.33333333333333 77 11500000 3500000
5994 9802 78.70733752777778 52 80.33333333333333 77 13500000 3500000
5995 9802 78.70733752777778 83 80.33333333333333 77 15500000 3500000
5996 9802 78.70733752777778 114 80.33333333333333 77 17500000 3500000
5997 9802 78.70733752777778 145 80.33333333333333 77 19500000 3500000
5998 9802 78.70733752777778 176 80.33333333333333 77 21500000 3500000
5999 9802 78.70733752777778 -153 80.33333333333333 77 23500000 3500000
6000 9802 78.70733752777778 -129 80.33333333333333 77 25500000 3500000
6001 9802 78.70733752777778 -99 80.33333333333333 77 27500000 3500000
6002 9802 78.70733752777778 -69 80.33333333333333 77 29500000 3500000
6003 9802 78.70733752777778 -39 80.33333333333333 77 31500000 3500000
6004 9802 78.70733752777778 -10 80.33333333333333 77 33500000 3500000
6005 9802 75.36440330555556 -155 77 73.66666666666667 12500000 4500000
6006 9802 75.36440330555556 -129 77 73.66666666666667 14500000 4500000
6007 9802 75.36440330555556 -104 77 73.66666666666667 16500000 4500000
6008 9802 75.36440330555556 -79 77 73.66666666666667 18500000 4500000
6009 9802 75.36440330555556 -64 77 73.66666666666667 20500000 4500000
6010 9802 75.36440330555556 -39 77 73.66666666666667 22500000 4500000
6011 9802 75.36440330555556 -14 77 73.66666666666667 24500000 4500000
6012 9802 75.36440330555556 10 77 73.66666666666667 26500000 4500000
6013 9802 75.36440330555556 34 77 73.66666666666667 28500000 4500000
6014 9802 75.36440330555556 58 77 73.66666666666667 30500000 4500000
6015 9802 75.36440330555556 82 77 73.66666666666667 32500000 4500000
6016 9802 75.36440330555556 106 77 73.66666666666667 34500000 4500000
6017 9802 75.36440330555556 130 77 73.66666666666667 36500000 4500000
6018 9802 75.36440330555556 154 77 73.66666666666667 38500000 4500000
6019 9802 75.36440330555556 179 77 73.66666666666667 40500000 4500000
6020 9802 72.02500919444445 14 73.66666666666667 70.33333333333333 11500000 5500000
6021 9802 72.02500919444445 34 73.66666666666667 70.33333333333333 13500000 5500000
6022 9802 72.02500919444445 54 73.66666666666667 70.33333333333333 15500000 5500000
6023 9802 72.02500919444445 74 73.66666666666667 70.33333333333333 17500000 5500000
6024 9802 72.02500919444445 95 73.66666666666667 70.33333333333333 19500000 5500000
6025 9802 72.02500919444445 116 73.66666666666667 70.33333333333333 21500000 5500000
6026 9802 72.02500919444445 137 73.66666666666667 70.33333333333333 23500000 5500000
6027 9802 72.02500919444445 158 73.66666666666667 70.33333333333333 25500000 5500000
6028 9802 72.02500919444445 179 73.66666666666667 70.33333333333333 27500000 5500000
6029 9802 72.02500919444445 -163 73.66666666666667 70.33333333333333 29500000 5500000
6030 9802 72.02500919444445 -147 73.66666666666667 70.33333333333333 31500000 5500000
6031 9802 72.02500919444445 -131 73.66666666666667 70.33333333333333 33500000 5500000
6032 9802 72.02500919444445 -111 73.66666666666667 70.33333333333333 35500000 5500000
6033 9802 72.02500919444445 -91 73.66666666666667 70.33333333333333 37500000 5500000
6034 9802 72.02500919444445 -71 73.66666666666667 70.33333333333333 39500000 5500000
6035 9802 72.02500919444445 -62 73.66666666666667 70.33333333333333 41500000 5500000
6036 9802 72.02500919444445 -42 73.66666666666667 70.33333333333333 43500000 5500000
6037 9802 72.02500919444445 -22 73.66666666666667 70.33333333333333 45500000 5500000
6038 9802 72.02500919444445 -5 73.66666666666667 70.33333333333333 47500000 5500000
6039 9802 68.68747555555555 -165 70.33333333333333 67 14500000 6500000
6040 9802 68.68747555555555 -147 70.33333333333333 67 16500000 6500000
6041 9802 68.68747555555555 -132 70.33333333333333 67 18500000 6500000
6042 9802 68.68747555555555 -113 70.33333333333333 67 20500000 6500000
6043 9802 68.68747555555555 -94 70.33333333333333 67 22500000 6500000
6044 9802 68.68747555555555 -75 70.33333333333333 67 24500000 6500000
6045 9802 68.68747555555555 -56 70.33333333333333 67 26500000 6500000
6046 9802 68.68747555555555 -38 70.33333333333333 67 28500000 6500000
6047 9802 68.68747555555555 -20 70.33333333333333 67 30500000 6500000
6048 9802 65.35103930555556 -51 67 63.666666666666664 11500000 7500000
6049 9802 65.35103930555556 -34 67 63.666666666666664 13500000 7500000
6126 9802 19.333333333333332 80.56666666666666 19.333333333333332 19.7 899160 579120
6127 9807 0 -81 0.9996 499999.999998 0
6197 1051 45.45 -87 45.483333333333334 47.083333333333336 609601.2192024384 0 1.0000382
6198 1051 43.31666666666667 -84.33333333333333 44.18333333333333 45.7 609601.2192024384 0 1.0000382
6199 1051 41.5 -84.33333333333333 42.1 43.666666666666664 609601.2192024384 0 1.0000382
6203 9807 0 21 0.9999 500000 0
6212 1052 7.087606391666666 -70.75830965555555 1035263.443 1275526.621 100
6213 1052 4.532325 -75.67348916666667 1155824.666 993087.465 1470
6214 1052 10.923183083333333 -74.83433133333334 917264.406 1699839.935 100
6215 1052 4.680486111111111 -74.14659166666667 92334.879 109320.965 2550
6216 1052 7.078887141666667 -73.19734322222222 1097241.305 1274642.278 931
6217 1052 3.441883333333333 -76.5205625 1061900.18 872364.63 1000
6218 1052 10.3970475 -75.51120694444444 842981.41 1641887.09 0
6219 1052 7.888936736111111 -72.50287095 842805.406 1364404.57 308
6220 1052 1.6210122944444445 -75.61911760277778 1162300.348 671068.716 300
6221 1052 4.419412827777778 -75.17992593333334 877634.33 980541.348 1100
6222 1052 3.8454381833333335 -67.9052320888889 1019177.687 491791.326 96
6223 1052 -4.197684047222222 -69.94281105833333 25978.217 27501.365 89.7
6224 1052 5.068153888888889 -75.51109472222223 1173727.04 1052391.13 2100
6225 1052 6.229208888888889 -75.56488694444444 835378.647 1180816.875 1510
6226 1052 1.2499693666666667 -70.23546165555555 1093717.398 629997.236 170
6227 1052 1.1400233583333332 -76.65102121944444 1047467.388 617828.474 655.2
6228 1052 8.773085755555556 -75.87955333055555 1131814.934 1462131.119 15
6229 1052 2.9424150555555557 -75.29643672222223 864476.923 817199.827 430
6230 1052 1.2009895138888889 -77.25312563333334 980469.695 624555.332 2530
6231 1052 4.813593611111111 -75.69395138888889 1153492.012 1024195.255 1500
6232 1052 2.456159883333333 -76.60609163611112 1052430.525 763366.548 1740
6233 1052 6.180721413888889 -67.50075024722223 1063834.703 1175257.481 51.58
6234 1052 5.6942476611111115 -76.65075385833333 1047273.617 1121443.09 44
6235 1052 11.536913327777778 -72.90276886944444 1128154.73 1767887.914 6
6236 1052 12.523794325 -81.72937595 820439.298 1877357.828 6
6237 1052 2.5640789416666667 -72.640033325 1159876.62 775380.342 185
6238 1052 11.219643055555556 -74.22500527777778 983892.409 1732533.518 29
6239 1052 8.810550366666666 -74.722466825 929043.607 1466125.658 20
6240 1052 5.534194738888889 -73.3519389 1080514.91 1103772.028 2800
6241 1052 10.44726111111111 -73.2465713888889 1090979.66 1647208.93 200
6242 1052 4.1553751 -73.62448598611111 1050678.757 950952.124 427.19
6243 1052 5.3539272222222225 -72.42004027777777 851184.177 1083954.137 300
6308 9807 0 33 0.99995 200000 -3500000
6361 9802 12 -102 17.5 29.5 2500000 0
6374 9807 0 21 1 300000 0
6375 9807 0 24 1 300000 0
6376 9807 0 27 1 300000 0
6377 9807 0 30 1 300000 0
6378 9807 0 33 1 300000 0
6379 9807 0 36 1 300000 0
6380 9807 0 39 1 300000 0
6390 9802 19.333333333333332 -80.56666666666666 19.333333333333332 19.7 899160 579120
6645 9822 44 -68.5 60 46 0 0
6702 9807 0 -60 0.9996 500000 10000000
6716 9807 0 105.625 1.000024 50000 1300000
6717 9807 0 105.625 1.00002514 50000 1300000
6718 9807 0 96.875 1 50000 1400000
6719 9807 0 96.875 0.99999387 50000 1500000
6725 9807 0 63 0.9996 500000 10000000
6726 9807 0 69 0.9996 500000 10000000
6727 9807 0 75 0.9996 500000 10000000
6728 9807 0 81 0.9996 500000 10000000
6729 9807 0 93 0.9996 500000 10000000
6730 9807 0 99 0.9996 500000 10000000
6731 9807 0 171 0.9996 500000 10000000
6741 9807 44.5 -117.83333333333333 1.00016 40000 0
6742 9807 44.5 -117.83333333333333 1.00016 39999.99999984 0
6743 9807 41.75 -121.75 1.0002 80000 0
6744 9807 41.75 -121.75 1.0002 79999.99999968 0
6745 9801 44.666666666666664 -121.25 1.00012 80000 130000
6746 9801 44.666666666666664 -121.25 1.00012 79999.99999968 130000.00001472
6747 9801 43.666666666666664 -119.75 1.0002 120000 60000
6748 9801 43.666666666666664 -119.75 1.0002 119999.99999952 59999.99999976
6749 9807 42.5 -123.33333333333333 1.00007 40000 0
6750 9807 42.5 -123.33333333333333 1.00007 39999.99999984 0
6751 9801 45.666666666666664 -120.5 1.000008 150000 30000
6752 9801 45.666666666666664 -120.5 1.000008 150000.00001464 30000.00001512
6753 9812 45.916666666666664 -123 295 295 1 7000000 -3000000
6754 9812 45.916666666666664 -123 295 295 1 7000000.00000248 -2999999.999988
6755 9807 42.833333333333336 -123.33333333333333 1.000023 50000 0
6756 9807 42.833333333333336 -123.33333333333333 1.000023 50000.00001504 0
6757 9807 44.5 -121 1.00011 80000 0
6758 9807 44.5 -121 1.00011 79999.99999968 0
6759 9807 43.75 -123.16666666666667 1.000015 50000 0
6760 9807 43.75 -123.16666666666667 1.000015 50000.00001504 0
6761 9807 41.75 -123.33333333333333 1.000043 50000 0
6762 9807 41.75 -123.33333333333333 1.000043 50000.00001504 0
6763 9807 45 -122.33333333333333 1.00005 10000 0
6764 9807 45 -122.33333333333333 1.00005 10000.0000152 0
6765 9807 45 -118 1.00013 40000 0
6766 9807 45 -118 1.00013 39999.99999984 0
6767 9807 43.25 -117 1.0001 80000 0
6768 9807 43.25 -117 1.0001 79999.99999968 0
6769 9812 44.75 -124.05 5 5 1 -300000 -4600000
6770 9812 44.75 -124.05 5 5 1 -299999.9999988 -4600000.00001208
6771 9807 45.25 -119.16666666666667 1.000045 60000 0
6772 9807 45.25 -119.16666666666667 1.000045 59999.99999976 0
6773 9807 45.083333333333336 -118.33333333333333 1.000175 30000 0
6774 9807 45.083333333333336 -118.33333333333333 1.000175 30000.00001512 0
6775 9801 45.5 -122.75 1.000002 100000 50000
6776 9801 45.5 -122.75 1.000002 99999.9999996 50000.00001504
6777 9807 44.333333333333336 -123.08333333333333 1.00001 50000 0
6778 9807 44.333333333333336 -123.08333333333333 1.00001 50000.00001504 0
6779 9807 44.083333333333336 -122.5 1.000155 0 0
6780 9807 44.083333333333336 -122.5 1.000155 0 0
6869 9807 0 20 1 500000 0
6877 9807 0 12 0.9985 7000000 0
6878 9807 0 12 1 3000000 0
6920 9802 36 -98.25 39.5 37.5 400000 0
6921 9802 36 -98.25 39.5 37.5 399999.99998983997 0
6928 9835 30 0 0 0
6929 9820 90 0 0 0
6930 9820 -90 0 0 0
6952 9807 0 102 0.9999 0 500000
6953 9807 0 105 0.9999 0 500000
6954 9807 0 108 0.9999 0 500000
6955 9807 0 107.75 0.9999 0 500000
6961 9802 41 20 39 43 0 0
6965 1051 44.78333333333333 -87 45.483333333333334 47.083333333333336 609601.2192024384 0 1.0000382
6994 9807 37.75 -122.45 1.000007e-06 48000 24000
6995 9807 37.75 -122.45 1.000007e-06 48000 24000
7043 9801 43.2 -95.25 1.000052 3505207.0104140206 2926085.852171704
7044 9801 43.166666666666664 -92.75 1.000043 3810007.62001524 2987045.974091948
7045 9807 40.25 -91.2 1.000035 4114808.229616459 2529845.0596901192
7046 9801 42.53333333333333 -94.83333333333333 1.000045 4419608.839217679 2621285.242570485
7047 9801 42.65 -92.25 1.000032 4724409.448818898 2712725.4254508507
7048 9807 40.25 -95.73333333333333 1.000039 5029210.058420117 2011684.0233680466
7049 9807 40.25 -94.63333333333334 1.000045 5334010.668021336 2072644.1452882905
7050 9807 40.25 -93.71666666666667 1.000033 5638811.277622555 2133604.2672085343
7051 9807 40.25 -92.81666666666666 1.000027 5943611.887223775 2194564.389128778
7052 9801 41.833333333333336 -91.66666666666667 1.00002 6248412.496824994 2438404.8768097535
7053 9807 40.25 -90.53333333333333 1.000027 6553213.106426213 2316484.632969266
7054 9801 40.916666666666664 -93.75 1.000037 6858013.716027432 1889763.779527559
7055 9807 40.25 -91.91666666666667 1.00002 7162814.325628651 1950723.9014478028
7056 9807 40.25 -91.25 1.000018 7467614.9352298705 1889763.779527559
7089 9807 48.5 -112.5 1.00016 150000 0
7090 9807 48.5 -112.5 1.00016 150000.00001464 0
7091 9807 48 -112.5 1.00019 100000 0
7092 9807 48 -112.5 1.00019 99999.9999996 0
7093 9801 48.5 -111 1.000145 150000 200000
7094 9801 48.5 -111 1.000145 150000.00001464 199999.9999992
7095 9801 48.5 -108.5 1.00012 200000 150000
7096 9801 48.5 -108.5 1.00012 199999.9999992 150000.00001464
7097 9801 48.333333333333336 -105.5 1.00012 200000 100000
7098 9801 48.333333333333336 -105.5 1.00012 199999.9999992 99999.9999996
7099 9801 48.333333333333336 -105.5 1.00009 100000 50000
7100 9801 48.333333333333336 -105.5 1.00009 99999.9999996 49999.99971024
7101 9807 44.75 -107.75 1.000148 200000 0
7102 9807 44.75 -107.75 1.000148 199999.9999992 0
7103 9801 46.25 -111.25 1.000185 100000 100000
7104 9801 46.25 -111.25 1.000185 99999.9999996 99999.9999996
7105 9801 45.78333333333333 -108.41666666666667 1.0001515 200000 50000
7106 9801 45.78333333333333 -108.41666666666667 1.0001515 199999.9999992 50000.00001504
7107 9807 42.666666666666664 -108.33333333333333 1.00024 100000 0
7108 9807 42.666666666666664 -108.33333333333333 1.00024 99999.99998983998 0
7129 9807 37.75 -122.45 1.000007 48000 24000
7130 9807 37.75 -122.45 1.000007 48000 24000
7141 9807 31.734096944444445 35.21208055555555 1 170251.555 126867.909
7143 9807 40.55 -84.95 1.000034 240000 36000
7144 9807 40.55 -84.95 1.000034 240000 36000
7145 9807 40.9 -85.05 1.000031 240000 36000
7146 9807 40.9 -85.05 1.000031 240000 36000
7147 9807 39 -85.85 1.000026 240000 36000
7148 9807 39 -85.85 1.000026 240000 36000
7149 9807 40.45 -87.3 1.000029 240000 36000
7150 9807 40.45 -87.3 1.000029 240000 36000
7151 9807 40.05 -85.4 1.000038 240000 36000
7152 9807 40.05 -85.4 1.000038 240000 36000
7153 9807 39.6 -86.5 1.000036 240000 36000
7154 9807 39.6 -86.5 1.000036 240000 36000
7155 9807 39 -86.3 1.00003 240000 36000
7156 9807 39 -86.3 1.00003 240000 36000
7157 9807 40.4 -86.65 1.000026 240000 36000
7158 9807 40.4 -86.65 1.000026 240000 36000
7159 9807 40.55 -86.4 1.000028 240000 36000
7160 9807 40.55 -86.4 1.000028 240000 36000
7161 9807 38.15 -85.6 1.000021 240000 36000
7162 9807 38.15 -85.6 1.000021 240000 36000
7163 9807 39.15 -87.15 1.000024 240000 36000
7164 9807 39.15 -87.15 1.000024 240000 36000
7165 9807 40.15 -86.6 1.000032 240000 36000
7166 9807 40.15 -86.6 1.000032 240000 36000
7167 9807 38.1 -86.5 1.000025 240000 36000
7168 9807 38.1 -86.5 1.000025 240000 36000
7169 9807 38.45 -87.1 1.000018 240000 36000
7170 9807 38.45 -87.1 1.000018 240000 36000
7171 9807 38.65 -84.9 1.000029 240000 36000
7172 9807 38.65 -84.9 1.000029 240000 36000
7173 9807 39.1 -85.65 1.000036 240000 36000
7174 9807 39.1 -85.65 1.000036 240000 36000
7175 9807 41.25 -84.95 1.000036 240000 36000
7176 9807 41.25 -84.95 1.000036 240000 36000
7177 9807 38.2 -86.95 1.00002 240000 36000
7178 9807 38.2 -86.95 1.00002 240000 36000
7179 9807 40.65 -85.85 1.000033 240000 36000
7180 9807 40.65 -85.85 1.000033 240000 36000
7181 9807 39.25 -85.05 1.000038 240000 36000
7182 9807 39.25 -85.05 1.000038 240000 36000
7183 9807 39.95 -87.3 1.000025 240000 36000
7184 9807 39.95 -87.3 1.000025 240000 36000
7185 9807 40.9 -86.3 1.000031 240000 36000
7186 9807 40.9 -86.3 1.000031 240000 36000
7187 9807 38.15 -87.65 1.000013 240000 36000
7188 9807 38.15 -87.65 1.000013 240000 36000
7189 9807 40.35 -85.7 1.000034 240000 36000
7190 9807 40.35 -85.7 1.000034 240000 36000
7191 9807 39.9 -86 1.000034 240000 36000
7192 9807 39.9 -86 1.000034 240000 36000
7193 9807 39.65 -85.8 1.000036 240000 36000
7194 9807 39.65 -85.8 1.000036 240000 36000
7195 9807 37.95 -86.15 1.000027 240000 36000
7196 9807 37.95 -86.15 1.000027 240000 36000
7197 9807 39.75 -85.45 1.000043 240000 36000
7198 9807 39.75 -85.45 1.000043 240000 36000
7199 9807 40.35 -86.15 1.000031 240000 36000
7200 9807 40.35 -86.15 1.000031 240000 36000
7201 9807 40.65 -85.5 1.000034 240000 36000
7202 9807 40.65 -85.5 1.000034 240000 36000
7203 9807 38.7 -85.95 1.000022 240000 36000
7204 9807 38.7 -85.95 1.000022 240000 36000
7205 9807 40.7 -87.1 1.000027 240000 36000
7206 9807 40.7 -87.1 1.000027 240000 36000
7207 9807 40.3 -85 1.000038 240000 36000
7208 9807 40.3 -85 1.000038 240000 36000
7209 9807 38.55 -85.35 1.000028 240000 36000
7210 9807 38.55 -85.35 1.000028 240000 36000
7211 9807 38.8 -85.8 1.000025 240000 36000
7212 9807 38.8 -85.8 1.000025 240000 36000
7213 9807 39.3 -86.15 1.000031 240000 36000
7214 9807 39.3 -86.15 1.000031 240000 36000
7215 9807 38.4 -87.45 1.000015 240000 36000
7216 9807 38.4 -87.45 1.000015 240000 36000
7217 9807 41.25 -85.45 1.000037 240000 36000
7218 9807 41.25 -85.45 1.000037 240000 36000
7219 9807 40.7 -87.4 1.000026 240000 36000
7220 9807 40.7 -87.4 1.000026 240000 36000
7221 9807 40.9 -86.75 1.000027 240000 36000
7222 9807 40.9 -86.75 1.000027 240000 36000
7223 9807 38.95 -86.5 1.000028 240000 36000
7224 9807 38.95 -86.5 1.000028 240000 36000
7225 9807 39.45 -86.95 1.000031 240000 36000
7226 9807 39.45 -86.95 1.000031 240000 36000
7227 9807 39.15 -86.9 1.000026 240000 36000
7228 9807 39.15 -86.9 1.000026 240000 36000
7229 9807 39.6 -87.35 1.000022 240000 36000
7230 9807 39.6 -87.35 1.000022 240000 36000
7231 9807 37.8 -86.7 1.00002 240000 36000
7232 9807 37.8 -86.7 1.00002 240000 36000
7233 9807 37.85 -87.3 1.000015 240000 36000
7234 9807 37.85 -87.3 1.000015 240000 36000
7235 9807 37.75 -87.95 1.000013 240000 36000
7236 9807 37.75 -87.95 1.000013 240000 36000
7237 9807 39.7 -85.05 1.000044 240000 36000
7238 9807 39.7 -85.05 1.000044 240000 36000
7239 9807 38.9 -85.3 1.000038 240000 36000
7240 9807 38.9 -85.3 1.000038 240000 36000
7241 9807 39.3 -85.9 1.00003 240000 36000
7242 9807 39.3 -85.9 1.00003 240000 36000
7243 9807 37.75 -87.05 1.000014 240000 36000
7244 9807 37.75 -87.05 1.000014 240000 36000
7245 9807 41.5 -85 1.000041 240000 36000
7246 9807 41.5 -85 1.000041 240000 36000
7247 9807 38.9 -87.5 1.000017 240000 36000
7248 9807 38.9 -87.5 1.000017 240000 36000
7249 9807 40.2 -86.9 1.000026 240000 36000
7250 9807 40.2 -86.9 1.000026 240000 36000
7251 9807 37.8 -87.55 1.000015 240000 36000
7252 9807 37.8 -87.55 1.000015 240000 36000
7253 9807 39.25 -87.45 1.00002 240000 36000
7254 9807 39.25 -87.45 1.00002 240000 36000
7255 9807 40.55 -85.25 1.000034 240000 36000
7256 9807 40.55 -85.25 1.000034 240000 36000
7378 9807 45.70611111111111 -90.62222222222222 1.0000495683 172821.9461 0.0017
7379 9807 45.70611111111111 -90.62222222222222 1.0000495683 172821.9459486919 0.0018288036576073151
7380 9801 46.669648377222224 -91.15277777777777 1.0000331195 228600.4575 148551.4837
7381 9801 46.669648377222224 -91.15277777777777 1.0000331195 228600.45750571502 148551.48356616712
7382 9801 45.898714865833334 -92.45777777777778 1.0000383841 64008.1276 59445.9043
7383 9801 45.898714865833334 -92.45777777777778 1.0000383841 64008.127711455425 59445.90419100838
7384 9807 45.88333333333333 -91.91666666666667 1.0000385418 59131.3183 0.0041
7385 9807 45.88333333333333 -91.91666666666667 1.0000385418 59131.31826263652 0.00396240792481585
7386 9807 45.43888888888889 -88.14166666666667 1.0000552095 133502.6683 0.0063
7387 9807 45.43888888888889 -88.14166666666667 1.0000552095 133502.66822453644 0.006400812801625603
7388 9807 44.00555555555555 -88.63333333333334 1.0000673004 275844.5533 0.0157
7389 9807 44.00555555555555 -88.63333333333334 1.0000673004 275844.5532131064 0.0158496316992634
7390 9807 45.43333333333333 -90.25555555555556 1.0000677153 220980.4419 0.0085
7391 9807 45.43333333333333 -90.25555555555556 1.0000677153 220980.4419608839 0.008534417068834137
7392 9801 45.70422377027778 -89.54444444444445 1.0000686968 70104.1401 57588.0346
7393 9801 45.70422377027778 -89.54444444444445 1.0000686968 70104.14020828041 57588.03474726949
7394 9807 44.55555555555556 -90.4888888888889 1.0000649554 227990.8546 0.0109
7395 9807 44.55555555555556 -90.4888888888889 1.0000649554 227990.85445770892 0.010972821945643892
7396 9801 45.90009913138889 -91.11666666666666 1.0000573461 216713.2336 120734.1631
7397 9801 45.90009913138889 -91.11666666666666 1.0000573461 216713.23373126745 120734.16316992634
7398 9801 46.07784409055556 -89.4888888888889 1.0000730142 134417.0689 50337.1092
7399 9801 46.07784409055556 -89.4888888888889 1.0000730142 134417.06883413767 50337.10927101854
7424 9801 45.96121983333333 -91.78333333333333 1.0000475376 234086.8682 188358.6058
7425 9801 45.96121983333333 -91.78333333333333 1.0000475376 234086.86817373635 188358.60594361188
7426 9807 45.13333333333333 -91.85 1.0000486665 93150 0.0029
7427 9807 45.13333333333333 -91.85 1.0000486665 93150 0.003048006096012192
7428 9807 43 -88 1.00002 31600 4600
7429 9807 43 -88 1.00002 31599.999898399798 4599.999898399797
7430 9807 43.48138888888889 -91.79722222222222 1.0000382778 175260.3502 0.0048
7431 9807 43.48138888888889 -91.79722222222222 1.0000382778 175260.35021590043 0.004876809753619507
7432 9801 44.97785689861111 -91.29444444444445 1.0000391127 60045.72 44091.4346
7433 9801 44.97785689861111 -91.29444444444445 1.0000391127 60045.720091440184 44091.434493268986
7434 9807 43.6 -90.70833333333333 1.0000463003 199949.1989 0.0086
7435 9807 43.6 -90.70833333333333 1.0000463003 199949.19898399798 0.008534417068834137
7436 9807 44.4 -87.27222222222223 1.0000187521 158801.1176 0.0023
7437 9807 44.4 -87.27222222222223 1.0000187521 158801.1176022352 0.0024384048768097536
7438 9807 44.40833333333333 -91.89444444444445 1.0000410324 51816.104 0.003
7439 9807 44.40833333333333 -91.89444444444445 1.0000410324 51816.10393700787 0.003048006096012192
7440 9801 44.87228112638889 -91.28888888888889 1.000035079 120091.4402 91687.9239
7441 9801 44.87228112638889 -91.28888888888889 1.000035079 120091.44018288037 91687.92390144781
7450 9807 44.25333512777778 -90.84429651944444 1.0000353 27000 25000
7451 9807 44.25333512777778 -90.84429651944444 1.0000353 27000 24999.999898399798
7452 9801 45.15423710527778 -89.03333333333333 1.0000627024 198425.197 105279.7829
7453 9801 45.15423710527778 -89.03333333333333 1.0000627024 198425.1968503937 105279.78288036576
7454 9807 44.84444444444444 -89.73333333333333 1.0000599003 116129.0323 0.0058
7455 9807 44.84444444444444 -89.73333333333333 1.0000599003 116129.03225806452 0.0057912115824231645
7456 9801 44.90090442361111 -89.77 1.000053289 74676.1493 55049.2669
7457 9801 44.90090442361111 -89.77 1.000053289 74676.1493522987 55049.26695453391
7458 9807 44.69166666666667 -87.71111111111111 1.0000234982 238658.8794 0.0032
7459 9807 44.69166666666667 -87.71111111111111 1.0000234982 238658.8794513589 0.003048006096012192
7460 9807 44.71666666666667 -88.41666666666667 1.0000362499 105461.0121 0.0029
7461 9807 44.71666666666667 -88.41666666666667 1.0000362499 105461.01214122429 0.003048006096012192
7462 9807 44.397222222222226 -87.90833333333333 1.0000236869 182880.3676 0.0033
7463 9807 44.397222222222226 -87.90833333333333 1.0000236869 182880.3675895352 0.0033528067056134113
7464 9801 44.63614887194444 -92.22777777777777 1.0000362977 167640.3354 86033.0876
7465 9801 44.63614887194444 -92.22777777777777 1.0000362977 167640.33528067055 86033.08773177546
7466 9807 44.66111111111111 -92.63333333333334 1.0000433849 141732.2823 0.0059
7467 9807 44.66111111111111 -92.63333333333334 1.0000433849 141732.28224536448 0.0057912115824231645
7468 9801 44.41682397527778 -89.5 1.000039936 56388.1128 50022.1874
7469 9801 44.41682397527778 -89.5 1.000039936 56388.11277622555 50022.18745237491
7470 9807 43.919444444444444 -91.06666666666666 1.0000495976 250546.1013 0.0234
7471 9807 43.919444444444444 -91.06666666666666 1.0000495976 250546.10139700279 0.02346964693929388
7472 9807 44.03611111111111 -88.60555555555555 1.000032144 262433.3253 0.0096
7473 9807 44.03611111111111 -88.60555555555555 1.000032144 262433.3251714503 0.009448818897637795
7474 9807 44.03611111111111 -92.63333333333334 1.0000381803 165506.7302 0.0103
7475 9807 44.03611111111111 -92.63333333333334 1.0000381803 165506.7300990602 0.010363220726441453
7476 9801 45.177822085833334 -90.48333333333333 1.0000597566 187147.5744 107746.7522
7477 9801 45.177822085833334 -90.48333333333333 1.0000597566 187147.5742951486 107746.7521463043
7478 9807 43.16111111111111 -91.36666666666666 1.0000361538 256946.9138 0.0041
7479 9807 43.16111111111111 -91.36666666666666 1.0000361538 256946.9138938278 0.00396240792481585
7480 9807 43.42027777777778 -88.81666666666666 1.0000333645 185013.9709 0.007
7481 9807 43.42027777777778 -88.81666666666666 1.0000333645 185013.9709423419 0.007010414020828042
7482 9801 44.36259546944444 -90 1.0000421209 208483.6173 134589.754
7483 9801 44.36259546944444 -90 1.0000421209 208483.61727203455 134589.75392430785
7484 9807 43.36666666666667 -90 1.0000365285 147218.6942 0.0037
7485 9807 43.36666666666667 -90 1.0000365285 147218.69413258825 0.0036576073152146302
7486 9807 42.71944444444444 -88.5 1.0000286569 244754.8893 0.0049
7487 9807 42.71944444444444 -88.5 1.0000286569 244754.88920497842 0.004876809753619507
7488 9801 43.462546645833335 -89.39444444444445 1.00003498 169164.3381 111569.6134
7489 9801 43.462546645833335 -89.39444444444445 1.00003498 169164.33802387604 111569.61351282703
7490 9801 43.200055605 -90.93888888888888 1.0000349151 113690.6274 53703.1201
7491 9801 43.200055605 -90.93888888888888 1.0000349151 113690.62738125476 53703.12024384049
7492 9801 43.0695160375 -89.42222222222222 1.0000384786 247193.2944 146591.9896
7493 9801 43.0695160375 -89.42222222222222 1.0000384786 247193.29438658876 146591.98963677927
7494 9807 41.47222222222222 -88.775 1.0000346418 263347.7263 0.0076
7495 9807 41.47222222222222 -88.775 1.0000346418 263347.72639065277 0.00762001524003048
7496 9807 41.41111111111111 -90.8 1.0000349452 242316.4841 0.01
7497 9807 41.41111111111111 -90.8 1.0000349452 242316.48402336804 0.010058420116840234
7498 9801 42.63756227694444 -89.83888888888889 1.0000390487 170078.7403 45830.2947
7499 9801 42.63756227694444 -89.83888888888889 1.0000390487 170078.74015748032 45830.294843789685
7500 9801 43.807000117777775 -89.24166666666666 1.0000344057 150876.3018 79170.7795
7501 9801 43.807000117777775 -89.24166666666666 1.0000344057 150876.3017526035 79170.77937515875
7502 9807 42.53888888888889 -90.16111111111111 1.0000394961 113081.0261 0.0045
7503 9807 42.53888888888889 -90.16111111111111 1.0000394961 113081.02616205232 0.004572009144018288
7504 9807 42.21666666666667 -87.89444444444445 1.0000260649 185928.3728 0.0009
7505 9807 42.21666666666667 -87.89444444444445 1.0000260649 185928.37277114554 0.0009144018288036576
7506 9807 43.266666666666666 -87.55 1.0000233704 79857.7614 0.0012
7507 9807 43.266666666666666 -87.55 1.0000233704 79857.76154432309 0.0012192024384048768
7508 9807 43.45111111111111 -91.31666666666666 1.0000319985 130454.6598 0.0033
7509 9807 43.45111111111111 -91.31666666666666 1.0000319985 130454.65969011938 0.0033528067056134113
7510 9801 44.00007392861111 -90.64166666666667 1.0000434122 204521.209 121923.9861
7511 9801 44.00007392861111 -90.64166666666667 1.0000434122 204521.20904241808 121923.98618237236
7512 9801 43.3223129275 -90.43055555555556 1.0000375653 202387.6048 134255.4253
7513 9801 43.3223129275 -90.43055555555556 1.0000375653 202387.60477520956 134255.4254508509
7514 9807 41.94444444444444 -89.07222222222222 1.0000337311 146304.2926 0.0068
7515 9807 41.94444444444444 -89.07222222222222 1.0000337311 146304.2926085852 0.006705613411226823
7516 9807 42.81944444444444 -89.9 1.0000373868 185623.5716 0.0051
7517 9807 42.81944444444444 -89.9 1.0000373868 185623.5715519431 0.005181610363220727
7518 9801 43.57503293972222 -90.78333333333333 1.0000408158 222504.4451 47532.0602
7519 9801 43.57503293972222 -90.78333333333333 1.0000408158 222504.44500889 47532.060350520704
7520 9801 42.66946209694444 -88.54166666666667 1.0000367192 232562.8651 111088.2224
7521 9801 42.66946209694444 -88.54166666666667 1.0000367192 232562.86512573026 111088.22240284481
7522 9807 42.918055555555554 -88.06388888888888 1.00003738 120091.4415 0.003
7523 9807 42.918055555555554 -88.06388888888888 1.00003738 120091.4414020828 0.003048006096012192
7524 9807 42.56944444444444 -88.225 1.0000346179 208788.418 0.0034
7525 9807 42.56944444444444 -88.225 1.0000346179 208788.41788163577 0.0033528067056134113
7526 9801 44.113944045833335 -89.24166666666666 1.0000392096 120091.4402 45069.7587
7527 9801 44.113944045833335 -89.24166666666666 1.0000392096 120091.44018288037 45069.758801117605
7687 9807 0 68.51666666666667 1 1300000 14743.5
7688 9807 0 71.51666666666667 1 2300000 14743.5
7689 9807 0 74.51666666666667 1 3300000 14743.5
7690 9807 0 77.51666666666667 1 4300000 14743.5
7691 9807 0 80.51666666666667 1 5300000 14743.5
7722 9802 24 80 12.472955 35.172804444444445 4000000 4000000
7723 9802 16.25543298 80.875 13.75 18.75 1000000 1000000
7724 9802 28.00157897 94.5 27 29 1000000 1000000
7725 9802 26.00257703 92.75 24.666666666666668 27.333333333333332 1000000 1000000
7726 9802 25.87725247 85.875 24.625 27.125 1000000 1000000
7727 9802 28.62510126 77 28.375 28.875 1000000 1000000
7728 9802 22.37807121 71.375 20.791666666666668 23.958333333333332 1000000 1000000
7729 9802 29.25226266 76 28.083333333333332 30.416666666666668 1000000 1000000
7730 9802 31.75183497 77.375 30.75 32.75 1000000 1000000
7731 9802 34.75570874 76.5 33.083333333333336 36.416666666666664 1000000 1000000
7732 9802 23.62652682 85.625 22.541666666666668 24.708333333333332 1000000 1000000
7733 9802 24.00529821 78.375 22 26 1000000 1000000
7734 9802 18.88015774 76.75 16.625 21.125 1000000 1000000
7735 9802 24.75060911 94 24.083333333333332 25.416666666666668 1000000 1000000
7736 9802 25.62524747 91.375 25.208333333333332 26.041666666666668 1000000 1000000
7737 9802 26.12581974 94.375 25.375 26.875 1000000 1000000
7738 9802 25.63452135 93.5 23.041666666666668 28.208333333333332 1000000 1000000
7739 9802 20.25305174 84.375 18.583333333333332 21.916666666666668 1000000 1000000
7740 9802 31.00178226 75.375 30 32 1000000 1000000
7741 9802 26.88505546 73.875 24.291666666666668 29.458333333333332 1000000 1000000
7742 9802 27.13270823 80.875 24.875 29.375 1000000 1000000
7743 9802 30.0017132 79.375 29 31 1000000 1000000
7744 9807 10.25 93.25 0.9999428 1000000 1000000
7745 9807 21 82.25 0.9998332 1000000 1000000
7746 9807 15.375 74 0.9999913 1000000 1000000
7747 9807 15.125 76.375 0.9998012 1000000 1000000
7748 9807 10.5 76 0.9999177 1000000 1000000
7749 9807 10 73.125 0.9999536 1000000 1000000
7750 9807 23.125 92.75 0.9999821 1000000 1000000
7751 9807 27.625 88.5 0.9999926 1000000 1000000
7752 9807 10.875 78.375 0.9997942 1000000 1000000
7753 9807 23.75 91.75 0.9999822 1000000 1000000
7754 9807 24.375 87.875 0.9998584 1000000 1000000
7802 9802 42.667875683333335 25.5 42 43.333333333333336 500000 4725824.3591
7818 9807 0.08333333333333333 23.5 1 1300000 0
7819 9807 0.08333333333333333 26.5 1 2300000 0
7820 9807 0.08333333333333333 29.5 1 3300000 0
7821 9807 0.08333333333333333 32.5 1 4300000 0
7822 9807 0.08333333333333333 35.5 1 5300000 0
7823 9807 0.08333333333333333 38.5 1 6300000 0
7824 9807 0.08333333333333333 41.5 1 7300000 0
7875 9807 -15.966666666666667 -5.716666666666667 1 300000 2000000
7876 9807 -15.966666666666667 -5.716666666666667 1 299483.737 2000527.879
7993 9807 0 117.88333333333334 1.0000044 50000 4100000
7994 9807 0 115.25 1.0000022 60000 2700000
7995 9807 0 122.33333333333333 1.00000298 50000 2300000
7996 9807 0 115.43333333333334 0.99999592 50000 4000000
7997 9807 0 113.66666666666667 0.99999796 50000 3050000
7998 9807 0 105.625 1.00002514 50000 1400000
7999 9807 0 96.875 0.99999387 50000 1600000
8000 9807 0 115.93333333333334 1.000019 40000 4100000
8001 9807 0 121.88333333333334 1.0000055 50000 4050000
8002 9807 0 114.06666666666666 1.00000236 50000 2750000
8003 9807 0 114.58333333333333 1.00000628 50000 3450000
8004 9807 0 121.5 1.00004949 60000 3800000
8005 9807 0 114.98333333333333 1.00000314 50000 3650000
8006 9807 0 114.31527777777778 1.000014 55000 3700000
8007 9807 0 116.93333333333334 0.9999989 50000 2550000
8008 9807 0 128.75 1.0000165 50000 2100000
8009 9807 0 115.36666666666666 1.00000157 50000 3750000
8010 9807 0 115.16666666666667 1.0000055 50000 4050000
8011 9807 0 115.81666666666666 0.99999906 50000 3900000
8012 9807 0 118.6 1.00000135 50000 2500000
8033 9807 0 -63 0.9996 500000.0001016002 0
8034 9807 0 -57 0.9996 500000.0001016002 0
8040 9806 48.03846388888889 31.804180555555554 0 0
8041 9806 48.20876111111111 34.04092222222222 0 0
8061 9815 32.25 -111.4 45 45 1.00011 48768 243840
8062 9807 31.25 -112.16666666666667 1.00009 548640 304800
8063 9807 31.5 -113.16666666666667 1.000055 182880 0
8064 9801 30.5 -110.75 0.9998 9144 -188976
8080 9807 0 -61.5 0.9999 24500000 0
8081 9807 0 -64.5 0.9999 25500000 0
8087 9802 65 -19 64.25 65.75 2700000 300000
8273 9807 43.5 -117.66666666666667 1.00014 90000 0
8274 9807 43.5 -117.66666666666667 1.00014 90000.00001488 0
8275 9807 43.5 -119 1.00022 20000 0
8276 9807 43.5 -119 1.00022 19999.99999992 0
8277 9801 45.583333333333336 -123.41666666666667 1.000045 30000 20000
8278 9801 45.583333333333336 -123.41666666666667 1.000045 30000.00001512 19999.99999992
8279 9807 44.25 -119.63333333333334 1.00012 20000 0
8280 9807 44.25 -119.63333333333334 1.00012 19999.99999992 0
8281 9807 41.75 -118.41666666666667 1.00019 80000 0
8282 9807 41.75 -118.41666666666667 1.00019 79999.99999968 0
8283 9801 45.25 -117.25 1.000085 40000 70000
8284 9801 45.25 -117.25 1.000085 39999.99999984 70000.00001496
8285 9801 42 -122.25 1.00004 60000 -60000
8286 9801 42 -122.25 1.00004 59999.99999976 -59999.99999976
8287 9801 47 -120.25 0.99927 30000 290000
8288 9801 47 -120.25 0.99927 30000.00001512 290000.00001408
8289 9801 46.166666666666664 -120.5 1 100000 140000
8290 9801 46.166666666666664 -120.5 1 99999.9999996 139999.99999944
8291 9801 43.5 -120.5 1.00006 40000 -80000
8292 9801 43.5 -120.5 1.00006 39999.99999984 -79999.99999968
8293 9807 41.75 -117.58333333333333 1.00018 70000 0
8294 9807 41.75 -117.58333333333333 1.00018 70000.00001496 0
8295 9801 46.166666666666664 -119 1.000025 50000 130000
8296 9801 46.166666666666664 -119 1.000025 50000.00001504 130000.00001472
8297 9801 44 -118 1.00017 60000 0
8298 9801 44 -118 1.00017 59999.99999976 0
8299 9807 41.75 -120.33333333333333 1.000215 70000 0
8300 9807 41.75 -120.33333333333333 1.000215 70000.00001496 0
8301 9801 42.5 -122.58333333333333 1.00015 10000 60000
8302 9801 42.5 -122.58333333333333 1.00015 10000.0000152 59999.99999976
8303 9801 45.25 -119 1.00014 30000 90000
8304 9801 45.25 -119 1.00014 30000.00001512 90000.00001488
8305 9807 45.25 -117.5 1.000195 60000 0
8306 9807 45.25 -117.5 1.000195 59999.99999976 0
8307 9801 42.5 -120 1.000245 40000 60000
8308 9801 42.5 -120 1.000245 39999.99999984 59999.99999976
8309 9807 43 -122 1.000223 20000 0
8310 9807 43 -122 1.000223 19999.99999992 0
8373 9807 36.25 -114.96666666666667 1.0001 100000 200000
8374 9807 36.25 -114.96666666666667 1.0001 99999.99998983998 200000.00001016003
8375 9807 36.25 -114.96666666666667 1.000135 300000 400000
8376 9807 36.25 -114.96666666666667 1.000135 300000 399999.99998983997
8389 9807 0 141 0.999929 300000 2000000
8432 9807 22.212397222222222 113.53646944444445 1 20000 20000
8440 9813 -18.9 46.43722916666667 18.9 0.9995 400000 800000
8458 9807 37.5 -101.6 1.000156 457200.9144018288 0
8459 9807 37.5 -100.95 1.000134 762001.524003048 0
8490 9807 37.5 -100.35 1.000116 1066802.1336042671 0
8491 9807 37.5 -99.45 1.000082 1371602.7432054863 0
8492 9807 37.5 -98.66666666666667 1.000078 1676403.3528067055 0
8493 9807 37.5 -98.15 1.000068 1981203.9624079247 0
8494 9807 37.5 -97.33333333333333 1.000049 2286004.572009144 0
8495 9801 39.166666666666664 -96.5 1.000044 2590805.181610363 182880.3657607315
8498 9801 38.5 -96.5 1.00005 2895605.7912115823 91440.18288036576
8499 9801 39.63333333333333 -95.75 1.00004 3200406.4008128014 213360.42672085343
8500 9801 39.1 -95.25 1.000033 3505207.0104140206 182880.3657607315
8501 9807 36.75 -101.41666666666667 1.00014 3810007.62001524 0
8502 9807 36.75 -100.4 1.000109 4114808.229616459 0
8503 9807 36.75 -99.66666666666667 1.000097 4419608.839217679 0
8504 9807 36.75 -99.2 1.000087 4724409.448818898 0
8505 9807 36.75 -98.55 1.000069 5029210.058420117 0
8506 9801 37.766666666666666 -97.5 1.000059 5334010.668021336 121920.24384048767
8507 9801 37.18333333333333 -97.5 1.000055 5638811.277622555 60960.12192024384
8515 9807 36.75 -95.96666666666667 1.000034 5943611.887223775 0
8516 9807 36.75 -95.08333333333333 1.000031 6248412.496824994 0
8825 9807 42 -114 0.9996 2500000 1200000
8854 1078 0 0 0
8855 1078 -90 0 0
8856 1078 150 0 0
9058 9807 0 103 0.9999 500000 0
9190 9822 -40 175 -30 -50 0 0
9192 9807 0 104 0.9999 500000 0
9193 9807 0 104.5 0.9999 500000 0
9194 9807 0 104.75 0.9999 500000 0
9195 9807 0 105.5 0.9999 500000 0
9196 9807 0 105.75 0.9999 500000 0
9197 9807 0 106 0.9999 500000 0
9198 9807 0 106.25 0.9999 500000 0
9199 9807 0 106.5 0.9999 500000 0
9200 9807 0 107 0.9999 500000 0
9201 9807 0 107.25 0.9999 500000 0
9202 9807 0 107.5 0.9999 500000 0
9203 9807 0 108.25 0.9999 500000 0
9204 9807 0 108.5 0.9999 500000 0
9219 9822 -30 25 -22 -38 1400000 1300000
9220 9822 -42 44 -34 -50 1200000 1300000
9268 9807 0 10.333333333333334 1 0 0
9269 9807 0 13.333333333333334 1 0 0
9270 9807 0 16.333333333333332 1 0 0
9301 9807 52.3 -1.5 1 198873.0046 375064.3871
9353 9829 -65 0 0 0
9366 9807 53.5 -2.25 1 203252.175 407512.765
9370 9807 52.45 -0.85 1 49350.157 108398.212
9376 9807 4 -73 0.9992 5000000 2000000
9385 9807 57.4 -3.2 1 155828.702 115225.707
9455 9807 55.75 -4.35 1 93720.394 113870.493
9497 9807 -34.629266666666666 -58.46330833333333 1 20000 70000
9548 1102 44.37916666666667 1 45.18333333333333 6.816666666666666 150000 50000
9673 9822 34 -120 43 48 600000 0
9677 9807 0 90 0.9996 500000 -2000000
9738 9807 56.35 -2.75 1 74996.927 133508.35
9746 9807 30.5 -85.83333333333333 0.99996 200000.0001016002 0
9747 9807 30 -87.5 0.999933333 600000 0
9760 9807 55.05 -1.55 1 112242.8512 402313.7432
9765 9807 51.95 -0.9 1 192519.9715 146942.6806
9796 9807 0 30.5 1 300000 0
9797 9807 0 34.5 1 300000 0
9798 9807 0 28.666666666666668 1 300000 0
9799 9807 0 24.833333333333332 1 300000 0
9800 9807 0 35 1 300000 0
9801 9807 0 37.5 1 300000 0
9802 9807 0 28.5 1 300000 0
9803 9807 0 23.5 1 300000 0
9804 9807 0 36 1 300000 0
9805 9807 0 24.75 1 300000 0
9806 9807 0 32 1 300000 0
9807 9807 0 39 1 300000 0
9808 9807 0 24 1 300000 0
9809 9807 0 31.833333333333332 1 300000 0
9810 9807 0 30 1 300000 0
9811 9807 0 33.833333333333336 1 300000 0
9812 9807 0 27 1 300000 0
9813 9807 0 34.5 1 300000 0
9814 9807 0 25.5 1 300000 0
9815 9807 0 36.5 1 300000 0
9816 9807 0 33.5 1 300000 0
9817 9807 0 31.5 1 300000 0
9818 9807 0 26 1 300000 0
9819 9807 0 32 1 300000 0
9820 9807 0 33 1 300000 0
9868 9807 52.3 -1.8 1 227286.9881 265751.2874
9872 9807 0 159 0.9996 500000 10000000
9873 9807 0 165 0.9996 500000 10000000
9879 9807 53.35 -1.9 1 226574.2032 390894.838
9894 1111 49.833333333333336 6.166666666666667 1 80000 100000
9911 9807 0 21 0.9999 500000 -4000000
9942 9807 51.75 -3.1 1 106702.326 119968.1395
9946 9820 65 -19 1700000 1300000
9966 9807 53.75 -0.95 1 140859.7394 247512.2812
9971 9807 56.6 -3.85 1 108600.972 239087.349
9976 9807 58 -3.8 1 139618.9493 183110.794
9981 9807 0 -61.5 0.9999 14500000 0
9982 9807 0 -64.5 0.9999 15500000 0
10101 9807 30.5 -85.83333333333333 0.99996 152400.3048006096 0
10102 9807 30 -87.5 0.999933333 152400.3048006096 0
10127 9807 53.35 -2.55 1 171975.9382 116744.6938
10131 9807 30.5 -85.83333333333333 0.99996 200000 0
10132 9807 30 -87.5 0.999933333 600000 0
10147 9807 -28 153 0.99999 150000 200000
10148 9815 40.833333333333336 -74 58 58 0.99999 457200 457200
10159 9807 0 10.37 1 -210327 -6034310
10182 9807 52.7 -4.15 1 64859.6557 122266.5277
10187 9807 52.6 -3.35 1 56023.5377 24567.6764
10193 9802 53.25 -3.5 53.1 53.4 212548.8756 495230.9254
10198 9807 52.4 -2.9 1 199668.0926 89354.3229
10201 9807 31 -110.16666666666667 0.9999 152400.3048006096 0
10202 9807 31 -111.91666666666667 0.9999 152400.3048006096 0
10203 9807 31 -113.75 0.999933333 152400.3048006096 0
10206 9807 51.85 -1.3 1 511622.854 324737.4633
10211 9802 51.65 -2.65 51.4 51.9 168854.016 193447.117
10226 9807 52.2 -1.15 1 175262.1809 174688.2508
10231 9807 31 -110.16666666666667 0.9999 213360 0
10232 9807 31 -111.91666666666667 0.9999 213360 0
10233 9807 31 -113.75 0.999933333 213360 0
10234 9807 51.95 -1.7 1 134791.6965 121872.5056
10239 9807 52.9 -2.6 1 110094.4312 120623.8396
10253 9807 55.11171 14.88927 1 -50000 50000
10257 1102 56 1 55 10.37775 0 0
10261 1102 56 1 55 14.92775 -18831.46 5614.621
10269 9807 54.4685 9.233 1 0 0
10274 9807 50.75 -3.85 1 110693.666 102089.2943
10279 9802 50.85 -3.25 50.3 51.45 372382.8292 217764.7796
10301 9802 34.333333333333336 -92 36.233333333333334 34.93333333333333 609601.2192024384 0
10302 9802 32.666666666666664 -92 34.766666666666666 33.3 609601.2192024384 0
10313 9802 -21.5 166 -20.666666666666668 -22.333333333333332 2400000 2300000
10325 9807 0 18 0.9999 500000 0
10331 9802 34.333333333333336 -92 36.233333333333334 34.93333333333333 400000 0
10332 9802 32.666666666666664 -92 34.766666666666666 33.3 400000 400000
10401 9802 39.333333333333336 -122 41.666666666666664 40 609601.2192024384 0
10402 9802 37.666666666666664 -122 39.833333333333336 38.333333333333336 609601.2192024384 0
10403 9802 36.5 -120.5 38.43333333333333 37.06666666666667 609601.2192024384 0
10404 9802 35.333333333333336 -119 37.25 36 609601.2192024384 0
10405 9802 33.5 -118 35.46666666666667 34.03333333333333 609601.2192024384 0
10406 9802 32.166666666666664 -116.25 33.88333333333333 32.78333333333333 609601.2192024384 0
10407 9802 34.13333333333333 -118.33333333333333 34.416666666666664 33.86666666666667 1276106.4505969011 127079.52451104902
10408 9802 34.13333333333333 -118.33333333333333 34.416666666666664 33.86666666666667 1276106.4505969011 1268253.0068580138
10420 9822 0 -120 34 40.5 0 -4000000
10424 9807 0 117.88333333333334 1.0000044 50000 4000000
10425 9807 0 115.25 1.0000022 60000 2600000
10426 9807 0 122.33333333333333 1.00000298 50000 2200000
10427 9807 0 115.43333333333334 0.99999592 50000 3900000
10428 9807 0 113.66666666666667 0.99999796 50000 2950000
10429 9807 0 115.93333333333334 1.000019 40000 4000000
10430 9807 0 121.88333333333334 1.0000055 50000 3950000
10431 9802 39.333333333333336 -122 41.666666666666664 40 2000000 500000
10432 9802 37.666666666666664 -122 39.833333333333336 38.333333333333336 2000000 500000
10433 9802 36.5 -120.5 38.43333333333333 37.06666666666667 2000000 500000
10434 9802 35.333333333333336 -119 37.25 36 2000000 500000
10435 9802 33.5 -118 35.46666666666667 34.03333333333333 2000000 500000
10436 9802 32.166666666666664 -116.25 33.88333333333333 32.78333333333333 2000000 500000
10437 9807 0 114.06666666666666 1.00000236 50000 2650000
10438 9807 0 114.58333333333333 1.00000628 50000 3350000
10439 9807 0 121.5 1.00004949 60000 3700000
10440 9807 0 114.98333333333333 1.00000314 50000 3550000
10441 9807 0 114.31527777777778 1.000014 55000 3600000
10442 9807 0 116.93333333333334 0.9999989 50000 2450000
10443 9807 0 128.75 1.0000165 50000 2000000
10444 9807 0 115.36666666666666 1.00000157 50000 3650000
10445 9807 0 115.16666666666667 1.0000055 50000 3950000
10446 9807 0 115.81666666666666 0.99999906 50000 3800000
10447 9807 0 118.6 1.00000135 50000 2400000
10470 9807 52.4 -1.55 1 116887.9989 102194.9369
10476 9807 46.98077630555556 11.52849375 1.000121 20000 100000
10479 9822 31.25 -100 27.5 35 1500000 6000000
10501 9802 39.333333333333336 -105.5 39.71666666666667 40.78333333333333 609601.2192024384 0
10502 9802 37.833333333333336 -105.5 39.75 38.45 609601.2192024384 0
10503 9802 36.666666666666664 -105.5 38.43333333333333 37.233333333333334 609601.2192024384 0
10515 9807 44.25333532222222 -90.84429651388889 1.0000353 27000 24999.999898399798
10531 9802 39.333333333333336 -105.5 40.78333333333333 39.71666666666667 914401.8289 304800.6096
10532 9802 37.833333333333336 -105.5 39.75 38.45 914401.8289 304800.6096
10533 9802 36.666666666666664 -105.5 38.43333333333333 37.233333333333334 914401.8289 304800.6096
10591 9820 5 20 0 0
10593 9820 45 100 0 0
10595 9820 55 20 0 0
10597 9820 50 -100 0 0
10599 9820 -15 135 0 0
10600 9802 40.833333333333336 -72.75 41.86666666666667 41.2 182880.3657607315 0
10602 9820 -15 -60 0 0
10621 1130 37.6289686531 -122.3939412704 27.7928209333 0.9999968 0 0
10625 9807 53.8 -1.6 1 108021.121 263196.8721
10630 9802 40.833333333333336 -72.75 41.86666666666667 41.2 304800.6096 152400.3048
10631 9807 53.45 -2.15 1 209900.2337 401958.2494
10664 9807 0 -51 0.999995 300000 5000000
10700 9807 38 -75.41666666666667 0.999995 152400.3048006096 0
10730 9807 38 -75.41666666666667 0.999995 200000 0
10901 9807 24.333333333333332 -81 0.999941177 152400.3048006096 0
10902 9807 24.333333333333332 -82 0.999941177 152400.3048006096 0
10903 9802 29 -84.5 30.75 29.583333333333332 609601.2192024384 0
10931 9807 24.333333333333332 -81 0.999941177 200000 0
10932 9807 24.333333333333332 -82 0.999941177 200000 0
10933 9802 29 -84.5 30.75 29.583333333333332 600000 0
10934 9822 24 -84 24 31.5 400000 0
11001 9807 30 -82.16666666666667 0.9999 152400.3048006096 0
11002 9807 30 -84.16666666666667 0.9999 152400.3048006096 0
11031 9807 30 -82.16666666666667 0.9999 200000 0
11032 9807 30 -84.16666666666667 0.9999 700000 0
11101 9807 41.666666666666664 -112.16666666666667 0.999947368 152400.3048006096 0
11102 9807 41.666666666666664 -114 0.999947368 152400.3048006096 0
11103 9807 41.666666666666664 -115.75 0.999933333 152400.3048006096 0
11131 9807 41.666666666666664 -112.16666666666667 0.999947368 200000 0
11132 9807 41.666666666666664 -114 0.999947368 500000 0
11133 9807 41.666666666666664 -115.75 0.999933333 800000 0
11201 9807 36.666666666666664 -88.33333333333333 0.999975 152400.3048006096 0
11202 9807 36.666666666666664 -90.16666666666667 0.999941177 152400.3048006096 0
11231 9807 36.666666666666664 -88.33333333333333 0.999975 300000 0
11232 9807 36.666666666666664 -90.16666666666667 0.999941177 700000 0
11233 9807 41.25 -88.5 1.00003 1150012.7000254001 149961.89992379985
11234 9807 41.25 -87.8 1.000023 1449936.4998729997 149961.89992379985
11235 9801 41.55 -90.6 1.000024 1749860.2997205993 230124.46024892048
11236 9801 41.55 -90.05 1.00002 2050088.9001778003 230124.46024892048
11237 9801 41.3 -89.05 1.000023 2360071.12014224 230124.46024892048
11238 9807 40.55 -88 1.000022 2649936.4998729997 149961.89992379985
11239 9807 40.2 -90.85 1.000024 2949860.2997205993 149961.89992379985
11240 9807 37.25 -90.1 1.000023 70104.14020828041 149961.89992379985
11241 9807 37.4 -89.65 1.000023 420015.2400304801 189585.97917195834
11242 9807 37.45 -89.3 1.000025 840030.4800609602 130149.8602997206
11243 9801 40.5 -88.85 1.000031 1150012.7000254001 530048.2600965202
11244 9801 40.9 -88.55 1.000025 1449936.4998729997 530048.2600965202
11245 9801 40.75 -87.95 1.000024 1749860.2997205993 530048.2600965202
11246 9807 36.75 -91.25 1.000023 2050088.9001778003 149961.89992379985
11247 9807 36.8 -90.6 1.000024 2350012.7000254 149961.89992379985
11248 9801 40.15 -89.8 1.000018 2670053.34010668 530048.2600965202
11249 9807 36.3 -88.8 1.000024 2949860.2997205993 149961.89992379985
11250 9801 40.15 -88 1.000026 99974.5999491999 860147.3202946406
11251 9801 39.65 -90.6 1.000023 380086.36017272033 860147.3202946406
11252 9801 39.75 -89.65 1.000022 709880.6197612395 879959.3599187199
11253 9801 39.65 -88 1.000024 1150012.7000254001 840030.4800609602
11254 9807 32.85 -90.5 1.000019 1449936.4998729997 149961.89992379985
11255 9801 39.3 -90.15 1.00002 1749860.2997205993 840030.4800609602
11256 9807 33.15 -89.4 1.000023 2050088.9001778003 149961.89992379985
11257 9801 38.95 -89 1.000019 2350012.7000254 840030.4800609602
11258 9801 39.1 -88 1.000017 2649936.4998729997 840030.4800609602
11259 9807 32.35 -90 1.000016 2949860.2997205993 149961.89992379985
11260 9801 38.45 -89.15 1.000015 99974.5999491999 1150012.7000254001
11261 9801 38.55 -88.15 1.000013 380086.36017272033 1150012.7000254001
11262 9801 37.9 -88.95 1.000012 729997.45999492 1150012.7000254001
11263 9801 37.2 -88.9 1.00001 1110083.8201676402 1170129.5402590805
11264 9801 42.2 -89.95 1.000029 549860.2997205994 230124.46024892048
11265 9807 41.25 -89.25 1.000029 860147.3202946406 149961.89992379985
11301 9807 37.5 -85.66666666666667 0.999966667 152400.3048006096 0
11302 9807 37.5 -87.08333333333333 0.999966667 152400.3048006096 0
11331 9807 37.5 -85.66666666666667 0.999966667 100000 250000
11332 9807 37.5 -87.08333333333333 0.999966667 900000 250000
11401 9802 41.5 -93.5 43.266666666666666 42.06666666666667 609601.2192024384 0
11402 9802 40 -93.5 41.78333333333333 40.61666666666667 609601.2192024384 0
11431 9802 41.5 -93.5 43.266666666666666 42.06666666666667 1500000 1000000
11432 9802 40 -93.5 41.78333333333333 40.61666666666667 500000 0
11501 9802 38.333333333333336 -98 39.78333333333333 38.71666666666667 609601.2192024384 0
11502 9802 36.666666666666664 -98.5 38.56666666666667 37.266666666666666 609601.2192024384 0
11531 9802 38.333333333333336 -98 39.78333333333333 38.71666666666667 400000 0
11532 9802 36.666666666666664 -98.5 38.56666666666667 37.266666666666666 400000 400000
11601 9802 37.5 -84.25 37.96666666666667 38.96666666666667 609601.2192024384 0
11602 9802 36.333333333333336 -85.75 36.733333333333334 37.93333333333333 609601.2192024384 0
11630 9802 36.333333333333336 -85.75 37.083333333333336 38.666666666666664 1500000 1000000
11631 9802 37.5 -84.25 37.96666666666667 37.96666666666667 500000 0
11632 9802 36.333333333333336 -85.75 37.93333333333333 36.733333333333334 500000 500000
11701 9802 30.666666666666668 -92.5 31.166666666666668 32.666666666666664 609601.2192024384 0
11702 9802 28.666666666666668 -91.33333333333333 29.3 30.7 609601.2192024384 0
11703 9802 25.666666666666668 -91.33333333333333 27.833333333333332 26.166666666666668 609601.2192024384 0
11731 9802 30.5 -92.5 32.666666666666664 31.166666666666668 1000000 0
11732 9802 28.5 -91.33333333333333 30.7 29.3 1000000 0
11733 9802 25.5 -91.33333333333333 27.833333333333332 26.166666666666668 1000000 0
11801 9807 43.833333333333336 -68.5 0.9999 152400.3048006096 0
11802 9807 42.833333333333336 -70.16666666666667 0.999966667 152400.3048006096 0
11831 9807 43.666666666666664 -68.5 0.9999 300000 0
11832 9807 42.833333333333336 -70.16666666666667 0.999966667 900000 0
11833 9807 43.666666666666664 -68.5 0.9999 300000 0
11834 9807 42.833333333333336 -70.16666666666667 0.999966667 900000 0
11851 9807 43.833333333333336 -67.875 0.99998 700000 0
11852 9807 43 -69.125 0.99998 500000 0
11853 9807 42.833333333333336 -70.375 0.99998 300000 0
11854 9807 43.5 -69.125 0.99998 500000 0
11900 9802 37.833333333333336 -77 38.3 39.45 243840.48768097535 0
11930 9802 37.666666666666664 -77 39.45 38.3 400000 0
12001 9802 41 -71.5 41.71666666666667 42.68333333333333 182880.3657607315 0
12002 9802 41 -70.5 41.28333333333333 41.483333333333334 60960.12192024384 0
12031 9802 41 -71.5 42.68333333333333 41.71666666666667 200000 750000
12032 9802 41 -70.5 41.483333333333334 41.28333333333333 500000 0
12101 9807 41.5 -83.66666666666667 0.999942857 152400.3048006096 0
12102 9807 41.5 -85.75 0.999909091 152400.3048006096 0
12103 9807 41.5 -88.75 0.999909091 152400.3048006096 0
12111 9802 44.78333333333333 -87 45.483333333333334 47.083333333333336 609601.2192024384 0
12112 9802 43.31666666666667 -84.33333333333333 44.18333333333333 45.7 609601.2192024384 0
12113 9802 41.5 -84.33333333333333 42.1 43.666666666666664 609601.2192024384 0
12141 9802 44.78333333333333 -87 47.083333333333336 45.483333333333334 8000000 0
12142 9802 43.31666666666667 -84.36666666666666 45.7 44.18333333333333 6000000 0
12143 9802 41.5 -84.36666666666666 43.666666666666664 42.1 4000000 0
12150 9812 45.30916666666667 -86 337.25556 337.25556 0.9996 2546731.496 -4354009.816
12201 9802 46.5 -93.1 47.03333333333333 48.63333333333333 609601.2192024384 0
12202 9802 45 -94.25 45.61666666666667 47.05 609601.2192024384 0
12203 9802 43 -94 43.78333333333333 45.21666666666667 609601.2192024384 0
12231 9802 46.5 -93.1 48.63333333333333 47.03333333333333 800000 100000
12232 9802 45 -94.25 47.05 45.61666666666667 800000 100000
12233 9802 43 -94 45.21666666666667 43.78333333333333 800000 100000
12234 9802 46.5 -93.1 48.63333333333333 47.03333333333333 800000.00001016 99999.99998983998
12235 9802 45 -94.25 47.05 45.61666666666667 800000.00001016 99999.99998983998
12236 9802 43 -94 45.21666666666667 43.78333333333333 800000.00001016 99999.99998983998
12301 9807 29.666666666666668 -88.83333333333333 0.99996 152400.3048006096 0
12302 9807 30.5 -90.33333333333333 0.999941177 152400.3048006096 0
12331 9807 29.5 -88.83333333333333 0.99995 300000 0
12332 9807 29.5 -90.33333333333333 0.99995 700000 0
12401 9807 35.833333333333336 -90.5 0.999933333 152400.3048006096 0
12402 9807 35.833333333333336 -92.5 0.999933333 152400.3048006096 0
12403 9807 36.166666666666664 -94.5 0.999941177 152400.3048006096 0
12431 9807 35.833333333333336 -90.5 0.999933333 250000 0
12432 9807 35.833333333333336 -92.5 0.999933333 500000 0
12433 9807 36.166666666666664 -94.5 0.999941177 850000 0
12501 9802 47 -109.5 48.71666666666667 47.85 609601.2192024384 0
12502 9802 45.833333333333336 -109.5 47.88333333333333 46.45 609601.2192024384 0
12503 9802 44 -109.5 46.4 44.86666666666667 609601.2192024384 0
12530 9802 44.25 -109.5 49 45 600000 0
12601 9802 41.333333333333336 -100 41.85 42.81666666666667 609601.2192024384 0
12602 9802 39.666666666666664 -99.5 40.28333333333333 41.71666666666667 609601.2192024384 0
12630 9802 39.833333333333336 -100 43 40 500000 0
12701 9807 34.75 -115.58333333333333 0.9999 152400.3048006096 0
12702 9807 34.75 -116.66666666666667 0.9999 152400.3048006096 0
12703 9807 34.75 -118.58333333333333 0.9999 152400.3048006096 0
12731 9807 34.75 -115.58333333333333 0.9999 200000 8000000
12732 9807 34.75 -116.66666666666667 0.9999 500000 6000000
12733 9807 34.75 -118.58333333333333 0.9999 800000 4000000
12800 9807 42.5 -71.66666666666667 0.999966667 152400.3048006096 0
12830 9807 42.5 -71.66666666666667 0.999966667 300000 0
12900 9807 38.833333333333336 -74.66666666666667 0.999975 609601.2192024384 0
12930 9807 38.833333333333336 -74.5 0.9999 150000 0
13001 9807 31 -104.33333333333333 0.999909091 152400.3048006096 0
13002 9807 31 -106.25 0.9999 152400.3048006096 0
13003 9807 31 -107.83333333333333 0.999916667 152400.3048006096 0
13031 9807 31 -104.33333333333333 0.999909091 165000 0
13032 9807 31 -106.25 0.9999 500000 0
13033 9807 31 -107.83333333333333 0.999916667 830000 0
13101 9807 40 -74.33333333333333 0.999966667 152400.3048006096 0
13102 9807 40 -76.58333333333333 0.9999375 152400.3048006096 0
13103 9807 40 -78.58333333333333 0.9999375 152400.3048006096 0
13104 9802 40.5 -74 41.03333333333333 40.666666666666664 304800.6096012192 0
13131 9807 38.833333333333336 -74.5 0.9999 150000 0
13132 9807 40 -76.58333333333333 0.9999375 250000 0
13133 9807 40 -78.58333333333333 0.9999375 350000 0
13134 9802 40.166666666666664 -74 41.03333333333333 40.666666666666664 300000 0
13200 9802 33.75 -79 34.333333333333336 36.166666666666664 609601.2192024384 0
13230 9802 33.75 -79 36.166666666666664 34.333333333333336 609601.22 0
13301 9802 47 -100.5 47.43333333333333 48.733333333333334 609601.2192024384 0
13302 9802 45.666666666666664 -100.5 46.18333333333333 47.483333333333334 609601.2192024384 0
13331 9802 47 -100.5 48.733333333333334 47.43333333333333 600000 0
13332 9802 45.666666666666664 -100.5 47.483333333333334 46.18333333333333 600000 0
13401 9802 39.666666666666664 -82.5 40.43333333333333 41.7 609601.2192024384 0
13402 9802 38 -82.5 38.733333333333334 40.03333333333333 609601.2192024384 0
13431 9802 39.666666666666664 -82.5 41.7 40.43333333333333 600000 0
13432 9802 38 -82.5 40.03333333333333 38.733333333333334 600000 0
13433 9802 39.666666666666664 -82.5 41.7 40.43333333333333 600000 0
13434 9802 38 -82.5 40.03333333333333 38.733333333333334 600000 0
13501 9802 35 -98 35.56666666666667 36.766666666666666 609601.2192024384 0
13502 9802 33.333333333333336 -98 33.93333333333333 35.233333333333334 609601.2192024384 0
13531 9802 35 -98 36.766666666666666 35.56666666666667 600000 0
13532 9802 33.333333333333336 -98 35.233333333333334 33.93333333333333 600000 0
13601 9802 43.666666666666664 -120.5 44.333333333333336 46 609601.2192024384 0
13602 9802 41.666666666666664 -120.5 42.333333333333336 44 609601.2192024384 0
13631 9802 43.666666666666664 -120.5 46 44.333333333333336 2500000 0
13632 9802 41.666666666666664 -120.5 44 42.333333333333336 1500000 0
13633 9802 41.75 -120.5 43 45.5 400000 0
13701 9802 40.166666666666664 -77.75 40.88333333333333 41.95 609601.2192024384 0
13702 9802 39.333333333333336 -77.75 39.93333333333333 40.8 609601.2192024384 0
13731 9802 40.166666666666664 -77.75 41.95 40.88333333333333 600000 0
13732 9802 39.333333333333336 -77.75 40.96666666666667 39.93333333333333 600000 0
13800 9807 41.083333333333336 -71.5 0.9999938 152400.3048006096 0
13830 9807 41.083333333333336 -71.5 0.99999375 100000 0
13901 9802 33 -81 33.766666666666666 34.96666666666667 609601.2192024384 0
13902 9802 31.833333333333332 -81 32.333333333333336 33.666666666666664 609601.2192024384 0
13930 9802 31.833333333333332 -81 34.833333333333336 32.5 609600 0
14001 9802 43.833333333333336 -100 44.416666666666664 45.68333333333333 609601.2192024384 0
14002 9802 42.333333333333336 -100.33333333333333 42.833333333333336 44.4 609601.2192024384 0
14031 9802 43.833333333333336 -100 45.68333333333333 44.416666666666664 600000 0
14032 9802 42.333333333333336 -100.33333333333333 44.4 42.833333333333336 600000 0
14100 9802 34.666666666666664 -86 35.25 36.416666666666664 30480.06096012192 0
14130 9802 34.333333333333336 -86 36.416666666666664 35.25 600000 0
14201 9802 34 -101.5 34.65 36.18333333333333 609601.2192024384 0
14202 9802 31.666666666666668 -97.5 32.13333333333333 33.96666666666667 609601.2192024384 0
14203 9802 29.666666666666668 -100.33333333333333 30.116666666666667 31.883333333333333 609601.2192024384 0
14204 9802 27.833333333333332 -99 28.383333333333333 30.283333333333335 609601.2192024384 0
14205 9802 25.666666666666668 -98.5 26.166666666666668 27.833333333333332 609601.2192024384 0
14231 9802 34 -101.5 36.18333333333333 34.65 200000 1000000
14232 9802 31.666666666666668 -98.5 33.96666666666667 32.13333333333333 600000 2000000
14233 9802 29.666666666666668 -100.33333333333333 31.883333333333333 30.116666666666667 700000 3000000
14234 9802 27.833333333333332 -99 30.283333333333335 28.383333333333333 600000 4000000
14235 9802 25.666666666666668 -98.5 27.833333333333332 26.166666666666668 300000 5000000
14251 9802 31.166666666666668 -100 27.416666666666668 34.916666666666664 1000000 1000000
14252 9802 31.166666666666668 -100 27.416666666666668 34.916666666666664 914400 914400
14253 9802 18 -100 27.5 35 1500000 5000000
14254 9822 18 -100 27.5 35 1500000 6000000
14301 9802 40.333333333333336 -111.5 40.71666666666667 41.78333333333333 609601.2192024384 0
14302 9802 38.333333333333336 -111.5 39.016666666666666 40.65 609601.2192024384 0
14303 9802 36.666666666666664 -111.5 37.21666666666667 38.35 609601.2192024384 0
14331 9802 40.333333333333336 -111.5 41.78333333333333 40.71666666666667 500000 1000000
14332 9802 38.333333333333336 -111.5 40.65 39.016666666666666 500000 2000000
14333 9802 36.666666666666664 -111.5 38.35 37.21666666666667 500000 3000000
14400 9807 42.5 -72.5 0.999964286 152400.3048006096 0
14430 9807 42.5 -72.5 0.999964286 500000 0
14501 9802 37.666666666666664 -78.5 38.03333333333333 39.2 609601.2192024384 0
14502 9802 36.333333333333336 -78.5 36.766666666666666 37.96666666666667 609601.2192024384 0
14531 9802 37.666666666666664 -78.5 39.2 38.03333333333333 3500000 2000000
14532 9802 36.333333333333336 -78.5 37.96666666666667 36.766666666666666 3500000 1000000
14601 9802 47 -120.83333333333333 47.5 48.733333333333334 609601.2192024384 0
14602 9802 45.333333333333336 -120.5 45.833333333333336 47.333333333333336 609601.2192024384 0
14631 9802 47 -120.83333333333333 48.733333333333334 47.5 500000 0
14632 9802 45.333333333333336 -120.5 47.333333333333336 45.833333333333336 500000 0
14701 9802 38.5 -79.5 39 40.25 609601.2192024384 0
14702 9802 37 -81 37.483333333333334 38.88333333333333 609601.2192024384 0
14731 9802 38.5 -79.5 40.25 39 600000 0
14732 9802 37 -81 38.88333333333333 37.483333333333334 600000 0
14733 9802 38.5 -79.5 40.25 39 1968500 0
14734 9802 37 -81 38.88333333333333 37.483333333333334 1968500 0
14735 9802 38.5 -79.5 40.25 39 600000 0
14736 9802 37 -81 38.88333333333333 37.483333333333334 600000 0
14801 9802 45.166666666666664 -90 45.56666666666667 46.766666666666666 609601.2192024384 0
14802 9802 43.833333333333336 -90 44.25 45.5 609601.2192024384 0
14803 9802 42 -90 42.733333333333334 44.06666666666667 609601.2192024384 0
14811 9807 0 -90 0.9996 500000 -4500000
14831 9802 45.166666666666664 -90 46.766666666666666 45.56666666666667 600000 0
14832 9802 43.833333333333336 -90 45.5 44.25 600000 0
14833 9802 42 -90 44.06666666666667 42.733333333333334 600000 0
14841 9807 0 -90 0.9996 520000 -4480000
14901 9807 40.666666666666664 -105.16666666666667 0.999941177 152400.3048006096 0
14902 9807 40.666666666666664 -107.33333333333333 0.999941177 152400.3048006096 0
14903 9807 40.666666666666664 -108.75 0.999941177 152400.3048006096 0
14904 9807 40.666666666666664 -110.08333333333333 0.999941177 152400.3048006096 0
14930 9802 41 -107.5 41 45 500000 200000
14931 9807 40.5 -105.16666666666667 0.9999375 200000 0
14932 9807 40.5 -107.33333333333333 0.9999375 400000 100000
14933 9807 40.5 -108.75 0.9999375 600000 0
14934 9807 40.5 -110.08333333333333 0.9999375 800000 100000
14935 9807 40.5 -105.16666666666667 0.9999375 200000.00001016003 0
14936 9807 40.5 -107.33333333333333 0.9999375 399999.99998983997 99999.99998983998
14937 9807 40.5 -108.75 0.9999375 600000 0
14938 9807 40.5 -110.08333333333333 0.9999375 800000.00001016 99999.99998983998
15001 9812 57 -133.66666666666666 323.1301023611111 323.1301023611111 0.9999 5000000.001016002 -5000000.001016002
15002 9807 54 -142 0.9999 152400.3048006096 0
15003 9807 54 -146 0.9999 152400.3048006096 0
15004 9807 54 -150 0.9999 152400.3048006096 0
15005 9807 54 -154 0.9999 152400.3048006096 0
15006 9807 54 -158 0.9999 152400.3048006096 0
15007 9807 54 -162 0.9999 213360.42672085343 0
15008 9807 54 -166 0.9999 152400.3048006096 0
15009 9807 54 -170 0.9999 182880.3657607315 0
15010 9802 51 -176 53.833333333333336 51.833333333333336 914401.8288036576 0
15020 9822 50 -154 55 65 0 0
15021 9822 50 -154 55 65 0 0
15031 9812 57 -133.66666666666666 323.1301023611111 323.1301023611111 0.9999 5000000 -5000000
15032 9807 54 -142 0.9999 500000 0
15033 9807 54 -146 0.9999 500000 0
15034 9807 54 -150 0.9999 500000 0
15035 9807 54 -154 0.9999 500000 0
15036 9807 54 -158 0.9999 500000 0
15037 9807 54 -162 0.9999 500000 0
15038 9807 54 -166 0.9999 500000 0
15039 9807 54 -170 0.9999 500000 0
15040 9802 51 -176 53.833333333333336 51.833333333333336 1000000 0
15101 9807 18.833333333333332 -155.5 0.999966667 152400.3048006096 0
15102 9807 20.333333333333332 -156.66666666666666 0.999966667 152400.3048006096 0
15103 9807 21.166666666666668 -158 0.99999 152400.3048006096 0
15104 9807 21.833333333333332 -159.5 0.99999 152400.3048006096 0
15105 9807 21.666666666666668 -160.16666666666666 1 152400.3048006096 0
15131 9807 18.833333333333332 -155.5 0.999966667 500000 0
15132 9807 20.333333333333332 -156.66666666666666 0.999966667 500000 0
15133 9807 21.166666666666668 -158 0.99999 500000 0
15134 9807 21.833333333333332 -159.5 0.99999 500000 0
15135 9807 21.666666666666668 -160.16666666666666 1 500000 0
15138 9807 21.166666666666668 -158 0.99999 500000.00001016003 0
15201 9802 17.833333333333332 -66.43333333333334 18.433333333333334 18.033333333333335 152400.3048006096 0
15202 9802 17.833333333333332 -66.43333333333334 18.433333333333334 18.033333333333335 152400.3048006096 30480.06096012192
15230 9802 17.833333333333332 -66.43333333333334 18.433333333333334 18.033333333333335 200000 200000
15297 9802 40.333333333333336 -111.5 41.78333333333333 40.71666666666667 500000.00001016003 999999.99998984
15298 9802 38.333333333333336 -111.5 40.65 39.016666666666666 500000.00001016003 2000000.00001016
15299 9802 36.666666666666664 -111.5 38.35 37.21666666666667 500000.00001016003 3000000
15300 9801 -14.266666666666667 170 1 152400.3048006096 0
15301 9801 -14.266666666666667 -170 1 152400.3048006096 0
15302 9802 34.666666666666664 -86 35.25 36.416666666666664 609601.2192024384 30480.06096012192
15303 9802 37.5 -84.25 37.96666666666667 38.96666666666667 500000 0
15304 9807 31 -110.16666666666667 0.9999 213360 0
15305 9807 31 -111.91666666666667 0.9999 213360 0
15306 9807 31 -113.75 0.999933333 213360 0
15307 9802 39.333333333333336 -122 41.666666666666664 40 2000000.0001016 500000.0001016002
15308 9802 37.666666666666664 -122 39.833333333333336 38.333333333333336 2000000.0001016 500000.0001016002
15309 9802 36.5 -120.5 38.43333333333333 37.06666666666667 2000000.0001016 500000.0001016002
15310 9802 35.333333333333336 -119 37.25 36 2000000.0001016 500000.0001016002
15311 9802 33.5 -118 35.46666666666667 34.03333333333333 2000000.0001016 500000.0001016002
15312 9802 32.166666666666664 -116.25 33.88333333333333 32.78333333333333 2000000.0001016 500000.0001016002
15313 9802 39.333333333333336 -105.5 40.78333333333333 39.71666666666667 914401.8288036576 304800.6096012192
15314 9802 37.833333333333336 -105.5 39.75 38.45 914401.8288036576 304800.6096012192
15315 9802 36.666666666666664 -105.5 38.43333333333333 37.233333333333334 914401.8288036576 304800.6096012192
15316 9802 40.833333333333336 -72.75 41.86666666666667 41.2 304800.6096012192 152400.3048006096
15317 9807 38 -75.41666666666667 0.999995 200000.0001016002 0
15318 9807 24.333333333333332 -81 0.999941177 200000.0001016002 0
15319 9807 24.333333333333332 -82 0.999941177 200000.0001016002 0
15320 9802 29 -84.5 30.75 29.583333333333332 600000 0
15321 9807 30 -82.16666666666667 0.9999 200000.0001016002 0
15322 9807 30 -84.16666666666667 0.9999 699999.9998983998 0
15323 9807 41.666666666666664 -112.16666666666667 0.999947368 200000.0001016002 0
15324 9807 41.666666666666664 -114 0.999947368 500000.0001016002 0
15325 9807 41.666666666666664 -115.75 0.999933333 800000.0001016002 0
15326 9807 37.5 -85.66666666666667 0.999966667 99999.9998983998 249364.99872999746
15327 9807 37.5 -87.08333333333333 0.999966667 900000 249364.99872999746
15328 9802 37.5 -84.25 37.96666666666667 38.96666666666667 500000.0001016002 0
15329 9802 36.333333333333336 -85.75 37.93333333333333 36.733333333333334 500000.0001016002 500000.0001016002
15330 9802 37.666666666666664 -77 39.45 38.3 399999.9998983998 0
15331 9802 41 -71.5 42.68333333333333 41.71666666666667 200000.0001016002 750000
15332 9802 41 -70.5 41.483333333333334 41.28333333333333 500000.0001016002 0
15333 9802 44.78333333333333 -87 47.083333333333336 45.483333333333334 7999999.999968 0
15334 9802 43.31666666666667 -84.36666666666666 45.7 44.18333333333333 5999999.999976 0
15335 9802 41.5 -84.36666666666666 43.666666666666664 42.1 3999999.999984 0
15336 9807 29.5 -88.83333333333333 0.99995 300000 0
15337 9807 29.5 -90.33333333333333 0.99995 699999.9998983998 0
15338 9802 44.25 -109.5 49 45 599999.9999976 0
15339 9807 31 -104.33333333333333 0.999909091 165000 0
15340 9807 31 -106.25 0.9999 500000.0001016002 0
15341 9807 31 -107.83333333333333 0.999916667 830000.0001016002 0
15342 9807 38.833333333333336 -74.5 0.9999 150000 0
15343 9807 40 -76.58333333333333 0.9999375 249999.9998983998 0
15344 9807 40 -78.58333333333333 0.9999375 350000.0001016002 0
15345 9802 40.166666666666664 -74 41.03333333333333 40.666666666666664 300000 0
15346 9802 33.75 -79 36.166666666666664 34.333333333333336 609601.2192024384 0
15347 9802 47 -100.5 48.733333333333334 47.43333333333333 599999.9999976 0
15348 9802 45.666666666666664 -100.5 47.483333333333334 46.18333333333333 599999.9999976 0
15349 9802 35 -98 36.766666666666666 35.56666666666667 600000 0
15350 9802 33.333333333333336 -98 35.233333333333334 33.93333333333333 600000 0
15351 9802 43.666666666666664 -120.5 46 44.333333333333336 2500000.0001424 0
15352 9802 41.666666666666664 -120.5 44 42.333333333333336 1500000.0001464 0
15353 9802 40.166666666666664 -77.75 41.95 40.88333333333333 600000 0
15354 9802 39.333333333333336 -77.75 40.96666666666667 39.93333333333333 600000 0
15355 9802 31.833333333333332 -81 34.833333333333336 32.5 609600 0
15356 9802 34.333333333333336 -86 36.416666666666664 35.25 600000 0
15357 9802 34 -101.5 36.18333333333333 34.65 200000.0001016002 999999.9998983998
15358 9802 31.666666666666668 -98.5 33.96666666666667 32.13333333333333 600000 2000000.0001016
15359 9802 29.666666666666668 -100.33333333333333 31.883333333333333 30.116666666666667 699999.9998983998 3000000
15360 9802 27.833333333333332 -99 30.283333333333335 28.383333333333333 600000 3999999.9998983997
15361 9802 25.666666666666668 -98.5 27.833333333333332 26.166666666666668 300000 5000000.0001016
15362 9802 40.333333333333336 -111.5 41.78333333333333 40.71666666666667 500000.0001504 999999.999996
15363 9802 38.333333333333336 -111.5 40.65 39.016666666666666 500000.0001504 1999999.999992
15364 9802 36.666666666666664 -111.5 38.35 37.21666666666667 500000.0001504 2999999.999988
15365 9802 37.666666666666664 -78.5 39.2 38.03333333333333 3500000.0001016003 2000000.0001016
15366 9802 36.333333333333336 -78.5 37.96666666666667 36.766666666666666 3500000.0001016003 999999.9998983998
15367 9802 47 -120.83333333333333 48.733333333333334 47.5 500000.0001016002 0
15368 9802 45.333333333333336 -120.5 47.333333333333336 45.833333333333336 500000.0001016002 0
15369 9802 45.166666666666664 -90 46.766666666666666 45.56666666666667 600000 0
15370 9802 43.833333333333336 -90 45.5 44.25 600000 0
15371 9802 42 -90 44.06666666666667 42.733333333333334 600000 0
15372 9807 37.5 -85.66666666666667 0.999966667 99999.9998983998 249999.9998983998
15373 9807 37.5 -87.08333333333333 0.999966667 900000 249999.9998983998
15374 9802 41.75 -120.5 43 45.5 399999.9999984 0
15375 9802 36.333333333333336 -85.75 37.083333333333336 38.666666666666664 1500000 999999.9998983998
15376 9801 -14.266666666666667 -170 1 152400.3048006096 95169.31165862332
15377 9802 41.5 -93.5 43.266666666666666 42.06666666666667 1500000 999999.99998984
15378 9802 40 -93.5 41.78333333333333 40.61666666666667 500000.00001016003 0
15379 9802 38.333333333333336 -98 39.78333333333333 38.71666666666667 399999.99998983997 0
15380 9802 36.666666666666664 -98.5 38.56666666666667 37.266666666666666 399999.99998983997 399999.99998983997
15381 9807 34.75 -115.58333333333333 0.9999 200000.00001016003 8000000.00001016
15382 9807 34.75 -116.66666666666667 0.9999 500000.00001016003 6000000
15383 9807 34.75 -118.58333333333333 0.9999 800000.00001016 3999999.9999898397
15384 9807 38.833333333333336 -74.5 0.9999 150000 0
15385 9802 34.333333333333336 -92 36.233333333333334 34.93333333333333 399999.99998983997 0
15386 9802 32.666666666666664 -92 34.766666666666666 33.3 399999.99998983997 399999.99998983997
15387 9807 36.666666666666664 -88.33333333333333 0.999975 300000 0
15388 9807 36.666666666666664 -90.16666666666667 0.999941177 699999.99998984 0
15389 9807 42.5 -71.66666666666667 0.999966667 300000 0
15390 9807 41.083333333333336 -71.5 0.99999375 99999.99998983998 0
15391 9802 30.5 -92.5 32.666666666666664 31.166666666666668 999999.99998984 0
15392 9802 28.5 -91.33333333333333 30.7 29.3 999999.99998984 0
15393 9802 25.5 -91.33333333333333 27.833333333333332 26.166666666666668 999999.99998984 0
15394 9802 43.833333333333336 -100 45.68333333333333 44.416666666666664 600000 0
15395 9802 42.333333333333336 -100.33333333333333 44.4 42.833333333333336 600000 0
15396 9802 39.833333333333336 -100 43 40 500000.00001016003 0
15397 9822 45.568977 -84.455955 42.122774 49.01518 1000000 1000000
15398 9822 45.568977 -83.248627 42.122774 49.01518 1000000 1000000
15399 9832 9.546708333333333 138.16874444444446 40000 60000
15400 9831 13.472466352777777 144.74875070555555 50000 50000
15498 9843
15499 9844
15500 9602
15501 9659
15502 9602
15503 9659
15504 9602
15505 9659
15506 9602
15507 9659
15508 9602
15509 9659
15510 9602
15511 9659
15512 9602
15513 9659
15514 9602
15515 9659
15516 9602
15517 9659
15518 9602
15519 9659
15520 9602
15521 9659
15522 9602
15523 9659
15524 9602
15525 9659
15526 9602
15527 9659
15528 9602
15529 9659
15530 9602
15531 9659
15532 9602
15533 9659
15534 9602
15535 9659
15536 9602
15537 9659
15538 9602
15539 9659
15540 9602
15541 9659
15542 9602
15543 9659
15544 9602
15545 9659
15546 9602
15547 9659
15548 9602
15549 9659
15550 9602
15551 9659
15552 9602
15553 9659
15554 9602
15555 9659
15556 9602
15557 9659
15558 9602
15559 9659
15560 9602
15561 9659
15562 9602
15563 9659
15564 9602
15565 9659
15566 9602
15567 9659
15568 9602
15569 9659
15570 9602
15571 9659
15572 9602
15573 9659
15574 9602
15575 9659
15576 9602
15577 9659
15578 9602
15579 9659
15580 9602
15581 9659
15582 9602
15583 9659
15584 9602
15585 9659
15586 9602
15587 9659
15588 9602
15589 9659
15590 9602
15591 9659
15592 9602
15593 9659
15594 9837 55 5 0
15595 9836 3771793.97 140253.34 5124304.35
15914 9807 0 -99 0.9996 500000.00101600203 0
15915 9807 0 -93 0.9996 500000.00101600203 0
15916 9807 0 -87 0.9996 500000.00101600203 0
15917 9807 0 -81 0.9996 500000.00101600203 0
16000 9824 0 -180 6 0.9996 500000 0
16001 9807 0 -177 0.9996 500000 0
16002 9807 0 -171 0.9996 500000 0
16003 9807 0 -165 0.9996 500000 0
16004 9807 0 -159 0.9996 500000 0
16005 9807 0 -153 0.9996 500000 0
16006 9807 0 -147 0.9996 500000 0
16007 9807 0 -141 0.9996 500000 0
16008 9807 0 -135 0.9996 500000 0
16009 9807 0 -129 0.9996 500000 0
16010 9807 0 -123 0.9996 500000 0
16011 9807 0 -117 0.9996 500000 0
16012 9807 0 -111 0.9996 500000 0
16013 9807 0 -105 0.9996 500000 0
16014 9807 0 -99 0.9996 500000 0
16015 9807 0 -93 0.9996 500000 0
16016 9807 0 -87 0.9996 500000 0
16017 9807 0 -81 0.9996 500000 0
16018 9807 0 -75 0.9996 500000 0
16019 9807 0 -69 0.9996 500000 0
16020 9807 0 -63 0.9996 500000 0
16021 9807 0 -57 0.9996 500000 0
16022 9807 0 -51 0.9996 500000 0
16023 9807 0 -45 0.9996 500000 0
16024 9807 0 -39 0.9996 500000 0
16025 9807 0 -33 0.9996 500000 0
16026 9807 0 -27 0.9996 500000 0
16027 9807 0 -21 0.9996 500000 0
16028 9807 0 -15 0.9996 500000 0
16029 9807 0 -9 0.9996 500000 0
16030 9807 0 -3 0.9996 500000 0
16031 9807 0 3 0.9996 500000 0
16032 9807 0 9 0.9996 500000 0
16033 9807 0 15 0.9996 500000 0
16034 9807 0 21 0.9996 500000 0
16035 9807 0 27 0.9996 500000 0
16036 9807 0 33 0.9996 500000 0
16037 9807 0 39 0.9996 500000 0
16038 9807 0 45 0.9996 500000 0
16039 9807 0 51 0.9996 500000 0
16040 9807 0 57 0.9996 500000 0
16041 9807 0 63 0.9996 500000 0
16042 9807 0 69 0.9996 500000 0
16043 9807 0 75 0.9996 500000 0
16044 9807 0 81 0.9996 500000 0
16045 9807 0 87 0.9996 500000 0
16046 9807 0 93 0.9996 500000 0
16047 9807 0 99 0.9996 500000 0
16048 9807 0 105 0.9996 500000 0
16049 9807 0 111 0.9996 500000 0
16050 9807 0 117 0.9996 500000 0
16051 9807 0 123 0.9996 500000 0
16052 9807 0 129 0.9996 500000 0
16053 9807 0 135 0.9996 500000 0
16054 9807 0 141 0.9996 500000 0
16055 9807 0 147 0.9996 500000 0
16056 9807 0 153 0.9996 500000 0
16057 9807 0 159 0.9996 500000 0
16058 9807 0 165 0.9996 500000 0
16059 9807 0 171 0.9996 500000 0
16060 9807 0 177 0.9996 500000 0
16061 9810 90 0 0.994 2000000 2000000
16065 9807 0 27 0.9996 500000 0
16070 9807 0 120 1 40500000 0
16071 9807 0 123 1 41500000 0
16072 9807 0 126 1 42500000 0
16073 9807 0 129 1 43500000 0
16074 9807 0 132 1 44500000 0
16075 9807 0 135 1 45500000 0
16076 9807 0 138 1 46500000 0
16077 9807 0 141 1 47500000 0
16078 9807 0 144 1 48500000 0
16079 9807 0 147 1 49500000 0
16080 9807 0 150 1 50500000 0
16081 9807 0 153 1 51500000 0
16082 9807 0 156 1 52500000 0
16083 9807 0 159 1 53500000 0
16084 9807 0 162 1 54500000 0
16085 9807 0 165 1 55500000 0
16086 9807 0 168 1 56500000 0
16087 9807 0 171 1 57500000 0
16088 9807 0 174 1 58500000 0
16089 9807 0 177 1 59500000 0
16090 9807 0 180 1 60000000 0
16091 9807 0 -177 1 61500000 0
16092 9807 0 -174 1 62500000 0
16093 9807 0 -171 1 63500000 0
16094 9807 0 -168 1 64500000 0
16099 9807 0 180 1 60500000 0
16100 9824 0 -180 6 0.9996 500000 10000000
16101 9807 0 -177 0.9996 500000 10000000
16102 9807 0 -171 0.9996 500000 10000000
16103 9807 0 -165 0.9996 500000 10000000
16104 9807 0 -159 0.9996 500000 10000000
16105 9807 0 -153 0.9996 500000 10000000
16106 9807 0 -147 0.9996 500000 10000000
16107 9807 0 -141 0.9996 500000 10000000
16108 9807 0 -135 0.9996 500000 10000000
16109 9807 0 -129 0.9996 500000 10000000
16110 9807 0 -123 0.9996 500000 10000000
16111 9807 0 -117 0.9996 500000 10000000
16112 9807 0 -111 0.9996 500000 10000000
16113 9807 0 -105 0.9996 500000 10000000
16114 9807 0 -99 0.9996 500000 10000000
16115 9807 0 -93 0.9996 500000 10000000
16116 9807 0 -87 0.9996 500000 10000000
16117 9807 0 -81 0.9996 500000 10000000
16118 9807 0 -75 0.9996 500000 10000000
16119 9807 0 -69 0.9996 500000 10000000
16120 9807 0 -63 0.9996 500000 10000000
16121 9807 0 -57 0.9996 500000 10000000
16122 9807 0 -51 0.9996 500000 10000000
16123 9807 0 -45 0.9996 500000 10000000
16124 9807 0 -39 0.9996 500000 10000000
16125 9807 0 -33 0.9996 500000 10000000
16126 9807 0 -27 0.9996 500000 10000000
16127 9807 0 -21 0.9996 500000 10000000
16128 9807 0 -15 0.9996 500000 10000000
16129 9807 0 -9 0.9996 500000 10000000
16130 9807 0 -3 0.9996 500000 10000000
16131 9807 0 3 0.9996 500000 10000000
16132 9807 0 9 0.9996 500000 10000000
16133 9807 0 15 0.9996 500000 10000000
16134 9807 0 21 0.9996 500000 10000000
16135 9807 0 27 0.9996 500000 10000000
16136 9807 0 33 0.9996 500000 10000000
16137 9807 0 39 0.9996 500000 10000000
16138 9807 0 45 0.9996 500000 10000000
16139 9807 0 51 0.9996 500000 10000000
16140 9807 0 57 0.9996 500000 10000000
16141 9807 0 63 0.9996 500000 10000000
16142 9807 0 69 0.9996 500000 10000000
16143 9807 0 75 0.9996 500000 10000000
16144 9807 0 81 0.9996 500000 10000000
16145 9807 0 87 0.9996 500000 10000000
16146 9807 0 93 0.9996 500000 10000000
16147 9807 0 99 0.9996 500000 10000000
16148 9807 0 105 0.9996 500000 10000000
16149 9807 0 111 0.9996 500000 10000000
16150 9807 0 117 0.9996 500000 10000000
16151 9807 0 123 0.9996 500000 10000000
16152 9807 0 129 0.9996 500000 10000000
16153 9807 0 135 0.9996 500000 10000000
16154 9807 0 141 0.9996 500000 10000000
16155 9807 0 147 0.9996 500000 10000000
16156 9807 0 153 0.9996 500000 10000000
16157 9807 0 159 0.9996 500000 10000000
16158 9807 0 165 0.9996 500000 10000000
16159 9807 0 171 0.9996 500000 10000000
16160 9807 0 177 0.9996 500000 10000000
16161 9810 -90 0 0.994 2000000 2000000
16170 9807 0 120 1 500000 0
16171 9807 0 123 1 500000 0
16172 9807 0 126 1 500000 0
16173 9807 0 129 1 500000 0
16174 9807 0 132 1 500000 0
16175 9807 0 135 1 500000 0
16176 9807 0 138 1 500000 0
16177 9807 0 141 1 500000 0
16178 9807 0 144 1 500000 0
16179 9807 0 147 1 500000 0
16180 9807 0 150 1 500000 0
16181 9807 0 153 1 500000 0
16182 9807 0 156 1 500000 0
16183 9807 0 159 1 500000 0
16184 9807 0 162 1 500000 0
16185 9807 0 165 1 500000 0
16186 9807 0 168 1 500000 0
16187 9807 0 171 1 500000 0
16188 9807 0 174 1 500000 0
16189 9807 0 177 1 500000 0
16190 9807 0 180 1 500000 0
16191 9807 0 -177 1 500000 0
16192 9807 0 -174 1 500000 0
16193 9807 0 -171 1 500000 0
16194 9807 0 -168 1 500000 0
16201 9807 0 3 1 1500000 0
16202 9807 0 9 1 2500000 0
16203 9807 0 15 1 3500000 0
16204 9807 0 21 1 4500000 0
16205 9807 0 27 1 5500000 0
16206 9807 0 33 1 6500000 0
16207 9807 0 39 1 7500000 0
16208 9807 0 45 1 8500000 0
16209 9807 0 51 1 9500000 0
16210 9807 0 57 1 10500000 0
16211 9807 0 63 1 11500000 0
16212 9807 0 69 1 12500000 0
16213 9807 0 75 1 13500000 0
16214 9807 0 81 1 14500000 0
16215 9807 0 87 1 15500000 0
16216 9807 0 93 1 16500000 0
16217 9807 0 99 1 17500000 0
16218 9807 0 105 1 18500000 0
16219 9807 0 111 1 19500000 0
16220 9807 0 117 1 20500000 0
16221 9807 0 123 1 21500000 0
16222 9807 0 129 1 22500000 0
16223 9807 0 135 1 23500000 0
16224 9807 0 141 1 24500000 0
16225 9807 0 147 1 25500000 0
16226 9807 0 153 1 26500000 0
16227 9807 0 159 1 27500000 0
16228 9807 0 165 1 28500000 0
16229 9807 0 171 1 29500000 0
16230 9807 0 177 1 30500000 0
16231 9807 0 -177 1 31500000 0
16232 9807 0 -171 1 32500000 0
16233 9807 0 -165 1 33500000 0
16234 9807 0 -159 1 34500000 0
16235 9807 0 -153 1 35500000 0
16236 9807 0 -147 1 36500000 0
16237 9807 0 -141 1 37500000 0
16238 9807 0 -135 1 38500000 0
16239 9807 0 -129 1 39500000 0
16240 9807 0 -123 1 40500000 0
16241 9807 0 -117 1 41500000 0
16242 9807 0 -111 1 42500000 0
16243 9807 0 -105 1 43500000 0
16244 9807 0 -99 1 44500000 0
16245 9807 0 -93 1 45500000 0
16246 9807 0 -87 1 46500000 0
16247 9807 0 -81 1 47500000 0
16248 9807 0 -75 1 48500000 0
16249 9807 0 -69 1 49500000 0
16250 9807 0 -63 1 50500000 0
16251 9807 0 -57 1 51500000 0
16252 9807 0 -51 1 52500000 0
16253 9807 0 -45 1 53500000 0
16254 9807 0 -39 1 54500000 0
16255 9807 0 -33 1 55500000 0
16256 9807 0 -27 1 56500000 0
16257 9807 0 -21 1 57500000 0
16258 9807 0 -15 1 58500000 0
16259 9807 0 -9 1 59500000 0
16260 9807 0 -3 1 60500000 0
16261 9807 0 3 1 1500000 0
16262 9807 0 6 1 2500000 0
16263 9807 0 9 1 3500000 0
16264 9807 0 12 1 4500000 0
16265 9807 0 15 1 5500000 0
16266 9807 0 18 1 6500000 0
16267 9807 0 21 1 7500000 0
16268 9807 0 24 1 8500000 0
16269 9807 0 27 1 9500000 0
16270 9807 0 30 1 10500000 0
16271 9807 0 33 1 11500000 0
16272 9807 0 36 1 12500000 0
16273 9807 0 39 1 13500000 0
16274 9807 0 42 1 14500000 0
16275 9807 0 45 1 15500000 0
16276 9807 0 48 1 16500000 0
16277 9807 0 51 1 17500000 0
16278 9807 0 54 1 18500000 0
16279 9807 0 57 1 19500000 0
16280 9807 0 60 1 20500000 0
16281 9807 0 63 1 21500000 0
16282 9807 0 66 1 22500000 0
16283 9807 0 69 1 23500000 0
16284 9807 0 72 1 24500000 0
16285 9807 0 75 1 25500000 0
16286 9807 0 78 1 26500000 0
16287 9807 0 81 1 27500000 0
16288 9807 0 84 1 28500000 0
16289 9807 0 87 1 29500000 0
16290 9807 0 90 1 30500000 0
16291 9807 0 93 1 31500000 0
16292 9807 0 96 1 32500000 0
16293 9807 0 99 1 33500000 0
16294 9807 0 102 1 34500000 0
16295 9807 0 105 1 35500000 0
16296 9807 0 108 1 36500000 0
16297 9807 0 111 1 37500000 0
16298 9807 0 114 1 38500000 0
16299 9807 0 117 1 39500000 0
16301 9807 0 3 1 500000 0
16302 9807 0 9 1 500000 0
16303 9807 0 15 1 500000 0
16304 9807 0 21 1 500000 0
16305 9807 0 27 1 500000 0
16306 9807 0 33 1 500000 0
16307 9807 0 39 1 500000 0
16308 9807 0 45 1 500000 0
16309 9807 0 51 1 500000 0
16310 9807 0 57 1 500000 0
16311 9807 0 63 1 500000 0
16312 9807 0 69 1 500000 0
16313 9807 0 75 1 500000 0
16314 9807 0 81 1 500000 0
16315 9807 0 87 1 500000 0
16316 9807 0 93 1 500000 0
16317 9807 0 99 1 500000 0
16318 9807 0 105 1 500000 0
16319 9807 0 111 1 500000 0
16320 9807 0 117 1 500000 0
16321 9807 0 123 1 500000 0
16322 9807 0 129 1 500000 0
16323 9807 0 135 1 500000 0
16324 9807 0 141 1 500000 0
16325 9807 0 147 1 500000 0
16326 9807 0 153 1 500000 0
16327 9807 0 159 1 500000 0
16328 9807 0 165 1 500000 0
16329 9807 0 171 1 500000 0
16330 9807 0 177 1 500000 0
16331 9807 0 -177 1 500000 0
16332 9807 0 -171 1 500000 0
16333 9807 0 -165 1 500000 0
16334 9807 0 -159 1 500000 0
16335 9807 0 -153 1 500000 0
16336 9807 0 -147 1 500000 0
16337 9807 0 -141 1 500000 0
16338 9807 0 -135 1 500000 0
16339 9807 0 -129 1 500000 0
16340 9807 0 -123 1 500000 0
16341 9807 0 -117 1 500000 0
16342 9807 0 -111 1 500000 0
16343 9807 0 -105 1 500000 0
16344 9807 0 -99 1 500000 0
16345 9807 0 -93 1 500000 0
16346 9807 0 -87 1 500000 0
16347 9807 0 -81 1 500000 0
16348 9807 0 -75 1 500000 0
16349 9807 0 -69 1 500000 0
16350 9807 0 -63 1 500000 0
16351 9807 0 -57 1 500000 0
16352 9807 0 -51 1 500000 0
16353 9807 0 -45 1 500000 0
16354 9807 0 -39 1 500000 0
16355 9807 0 -33 1 500000 0
16356 9807 0 -27 1 500000 0
16357 9807 0 -21 1 500000 0
16358 9807 0 -15 1 500000 0
16359 9807 0 -9 1 500000 0
16360 9807 0 -3 1 500000 0
16361 9807 0 3 1 500000 0
16362 9807 0 6 1 500000 0
16363 9807 0 9 1 500000 0
16364 9807 0 12 1 500000 0
16365 9807 0 15 1 500000 0
16366 9807 0 18 1 500000 0
16367 9807 0 21 1 500000 0
16368 9807 0 24 1 500000 0
16369 9807 0 27 1 500000 0
16370 9807 0 30 1 500000 0
16371 9807 0 33 1 500000 0
16372 9807 0 36 1 500000 0
16373 9807 0 39 1 500000 0
16374 9807 0 42 1 500000 0
16375 9807 0 45 1 500000 0
16376 9807 0 48 1 500000 0
16377 9807 0 51 1 500000 0
16378 9807 0 54 1 500000 0
16379 9807 0 57 1 500000 0
16380 9807 0 60 1 500000 0
16381 9807 0 63 1 500000 0
16382 9807 0 66 1 500000 0
16383 9807 0 69 1 500000 0
16384 9807 0 72 1 500000 0
16385 9807 0 75 1 500000 0
16386 9807 0 78 1 500000 0
16387 9807 0 81 1 500000 0
16388 9807 0 84 1 500000 0
16389 9807 0 87 1 500000 0
16390 9807 0 90 1 500000 0
16391 9807 0 93 1 500000 0
16392 9807 0 96 1 500000 0
16393 9807 0 99 1 500000 0
16394 9807 0 102 1 500000 0
16395 9807 0 105 1 500000 0
16396 9807 0 108 1 500000 0
16397 9807 0 111 1 500000 0
16398 9807 0 114 1 500000 0
16399 9807 0 117 1 500000 0
16400 9807 0 0 0.9996 500000 0
16405 9807 0 5 0.9996 500000 0
16406 9807 0 6 0.9996 500000 0
16411 9807 0 11 0.9996 500000 0
16412 9807 0 12 0.9996 500000 0
16413 9807 0 13 0.9996 500000 0
16430 9807 0 30 0.9996 500000 0
16490 9807 0 90 0.9996 500000 0
16506 9807 0 106 0.9996 500000 0
16586 9807 0 106 1 500000 0
16611 9807 0 11.5 0.9996 500000 10000000
16612 9807 0 12 0.9996 500000 10000000
16636 9807 0 36 0.9996 500000 10000000
16709 9807 0 109 0.9996 500000 10000000
16716 9807 0 116 0.9996 500000 10000000
16732 9807 0 132 0.9996 500000 10000000
16907 9807 0 21 1 7250000 0
16908 9807 0 24 1 8250000 0
16909 9807 0 27 1 9250000 0
16910 9807 0 30 1 10250000 0
16911 9807 0 33 1 11250000 0
16912 9807 0 36 1 12250000 0
16913 9807 0 39 1 13250000 0
16914 9807 0 42 1 14250000 0
16915 9807 0 45 1 15250000 0
16916 9807 0 48 1 16250000 0
16917 9807 0 51 1 17250000 0
16918 9807 0 54 1 18250000 0
16919 9807 0 57 1 19250000 0
16920 9807 0 60 1 20250000 0
16921 9807 0 63 1 21250000 0
16922 9807 0 66 1 22250000 0
16923 9807 0 69 1 23250000 0
16924 9807 0 72 1 24250000 0
16925 9807 0 75 1 25250000 0
16926 9807 0 78 1 26250000 0
16927 9807 0 81 1 27250000 0
16928 9807 0 84 1 28250000 0
16929 9807 0 87 1 29250000 0
16930 9807 0 90 1 30250000 0
16931 9807 0 93 1 31250000 0
16932 9807 0 96 1 32250000 0
16933 9807 0 99 1 33250000 0
16934 9807 0 102 1 34250000 0
16935 9807 0 105 1 35250000 0
16936 9807 0 108 1 36250000 0
16937 9807 0 111 1 37250000 0
16938 9807 0 114 1 38250000 0
16939 9807 0 117 1 39250000 0
16940 9807 0 120 1 40250000 0
16941 9807 0 123 1 41250000 0
16942 9807 0 126 1 42250000 0
16943 9807 0 129 1 43250000 0
16944 9807 0 132 1 44250000 0
16945 9807 0 135 1 45250000 0
16946 9807 0 138 1 46250000 0
16947 9807 0 141 1 47250000 0
16948 9807 0 144 1 48250000 0
16949 9807 0 147 1 49250000 0
16950 9807 0 150 1 50250000 0
16951 9807 0 153 1 51250000 0
16952 9807 0 156 1 52250000 0
16953 9807 0 159 1 53250000 0
16954 9807 0 162 1 54250000 0
16955 9807 0 165 1 55250000 0
16956 9807 0 168 1 56250000 0
16957 9807 0 171 1 57250000 0
16958 9807 0 174 1 58250000 0
16959 9807 0 177 1 59250000 0
16960 9807 0 180 1 60250000 0
16961 9807 0 -177 1 61250000 0
16962 9807 0 -174 1 62250000 0
16963 9807 0 -171 1 63250000 0
16964 9807 0 -168 1 64250000 0
17001 9807 0 -1 0.9996 500000 0
17005 9807 0 -5 0.9996 500000 0
17054 9807 0 -54 0.9996 500000 0
17107 9807 0 21 1 250000 0
17108 9807 0 24 1 250000 0
17109 9807 0 27 1 250000 0
17110 9807 0 30 1 250000 0
17111 9807 0 33 1 250000 0
17112 9807 0 36 1 250000 0
17113 9807 0 39 1 250000 0
17114 9807 0 42 1 250000 0
17115 9807 0 45 1 250000 0
17116 9807 0 48 1 250000 0
17117 9807 0 51 1 250000 0
17118 9807 0 54 1 250000 0
17119 9807 0 57 1 250000 0
17120 9807 0 60 1 250000 0
17121 9807 0 63 1 250000 0
17122 9807 0 66 1 250000 0
17123 9807 0 69 1 250000 0
17124 9807 0 72 1 250000 0
17125 9807 0 75 1 250000 0
17126 9807 0 78 1 250000 0
17127 9807 0 81 1 250000 0
17128 9807 0 84 1 250000 0
17129 9807 0 87 1 250000 0
17130 9807 0 90 1 250000 0
17131 9807 0 93 1 250000 0
17132 9807 0 96 1 250000 0
17133 9807 0 99 1 250000 0
17134 9807 0 102 1 250000 0
17135 9807 0 105 1 250000 0
17136 9807 0 108 1 250000 0
17137 9807 0 111 1 250000 0
17138 9807 0 114 1 250000 0
17139 9807 0 117 1 250000 0
17140 9807 0 120 1 250000 0
17141 9807 0 123 1 250000 0
17142 9807 0 126 1 250000 0
17143 9807 0 129 1 250000 0
17144 9807 0 132 1 250000 0
17145 9807 0 135 1 250000 0
17146 9807 0 138 1 250000 0
17147 9807 0 141 1 250000 0
17148 9807 0 144 1 250000 0
17149 9807 0 147 1 250000 0
17150 9807 0 150 1 250000 0
17151 9807 0 153 1 250000 0
17152 9807 0 156 1 250000 0
17153 9807 0 159 1 250000 0
17154 9807 0 162 1 250000 0
17155 9807 0 165 1 250000 0
17156 9807 0 168 1 250000 0
17157 9807 0 171 1 250000 0
17158 9807 0 174 1 250000 0
17159 9807 0 177 1 250000 0
17160 9807 0 180 1 250000 0
17161 9807 0 -177 1 250000 0
17162 9807 0 -174 1 250000 0
17163 9807 0 -171 1 250000 0
17164 9807 0 -168 1 250000 0
17204 9802 -90 -66 -60.666666666666664 -63.333333333333336 0 0
17205 9802 -90 -54 -60.666666666666664 -63.333333333333336 0 0
17206 9802 -90 -42 -60.666666666666664 -63.333333333333336 0 0
17207 9802 -90 -174 -64.66666666666667 -67.33333333333333 0 0
17208 9802 -90 -66 -64.66666666666667 -67.33333333333333 0 0
17209 9802 -90 -54 -64.66666666666667 -67.33333333333333 0 0
17210 9802 -90 42 -64.66666666666667 -67.33333333333333 0 0
17211 9802 -90 54 -64.66666666666667 -67.33333333333333 0 0
17212 9802 -90 66 -64.66666666666667 -67.33333333333333 0 0
17213 9802 -90 78 -64.66666666666667 -67.33333333333333 0 0
17214 9802 -90 90 -64.66666666666667 -67.33333333333333 0 0
17215 9802 -90 102 -64.66666666666667 -67.33333333333333 0 0
17216 9802 -90 114 -64.66666666666667 -67.33333333333333 0 0
17217 9802 -90 126 -64.66666666666667 -67.33333333333333 0 0
17218 9802 -90 138 -64.66666666666667 -67.33333333333333 0 0
17219 9802 -90 150 -64.66666666666667 -67.33333333333333 0 0
17220 9802 -90 162 -64.66666666666667 -67.33333333333333 0 0
17221 9802 -90 -102 -68.66666666666667 -71.33333333333333 0 0
17222 9802 -90 -90 -68.66666666666667 -71.33333333333333 0 0
17223 9802 -90 -78 -68.66666666666667 -71.33333333333333 0 0
17224 9802 -90 -66 -68.66666666666667 -71.33333333333333 0 0
17225 9802 -90 -18 -68.66666666666667 -71.33333333333333 0 0
17226 9802 -90 -6 -68.66666666666667 -71.33333333333333 0 0
17227 9802 -90 6 -68.66666666666667 -71.33333333333333 0 0
17228 9802 -90 18 -68.66666666666667 -71.33333333333333 0 0
17229 9802 -90 30 -68.66666666666667 -71.33333333333333 0 0
17230 9802 -90 42 -68.66666666666667 -71.33333333333333 0 0
17231 9802 -90 54 -68.66666666666667 -71.33333333333333 0 0
17232 9802 -90 66 -68.66666666666667 -71.33333333333333 0 0
17233 9802 -90 78 -68.66666666666667 -71.33333333333333 0 0
17234 9802 -90 90 -68.66666666666667 -71.33333333333333 0 0
17235 9802 -90 102 -68.66666666666667 -71.33333333333333 0 0
17236 9802 -90 114 -68.66666666666667 -71.33333333333333 0 0
17237 9802 -90 126 -68.66666666666667 -71.33333333333333 0 0
17238 9802 -90 138 -68.66666666666667 -71.33333333333333 0 0
17239 9802 -90 150 -68.66666666666667 -71.33333333333333 0 0
17240 9802 -90 162 -68.66666666666667 -71.33333333333333 0 0
17241 9802 -90 174 -68.66666666666667 -71.33333333333333 0 0
17242 9802 -90 -153 -72.66666666666667 -75.33333333333333 0 0
17243 9802 -90 -135 -72.66666666666667 -75.33333333333333 0 0
17244 9802 -90 -117 -72.66666666666667 -75.33333333333333 0 0
17245 9802 -90 -99 -72.66666666666667 -75.33333333333333 0 0
17246 9802 -90 -81 -72.66666666666667 -75.33333333333333 0 0
17247 9802 -90 -63 -72.66666666666667 -75.33333333333333 0 0
17248 9802 -90 -27 -72.66666666666667 -75.33333333333333 0 0
17249 9802 -90 -9 -72.66666666666667 -75.33333333333333 0 0
17250 9802 -90 9 -72.66666666666667 -75.33333333333333 0 0
17251 9802 -90 27 -72.66666666666667 -75.33333333333333 0 0
17252 9802 -90 45 -72.66666666666667 -75.33333333333333 0 0
17253 9802 -90 63 -72.66666666666667 -75.33333333333333 0 0
17254 9802 -90 81 -72.66666666666667 -75.33333333333333 0 0
17255 9802 -90 99 -72.66666666666667 -75.33333333333333 0 0
17256 9802 -90 117 -72.66666666666667 -75.33333333333333 0 0
17257 9802 -90 135 -72.66666666666667 -75.33333333333333 0 0
17258 9802 -90 153 -72.66666666666667 -75.33333333333333 0 0
17259 9802 -90 171 -72.66666666666667 -75.33333333333333 0 0
17260 9802 -90 -168 -76.66666666666667 -79.33333333333333 0 0
17261 9802 -90 -144 -76.66666666666667 -79.33333333333333 0 0
17262 9802 -90 -120 -76.66666666666667 -79.33333333333333 0 0
17263 9802 -90 -96 -76.66666666666667 -79.33333333333333 0 0
17264 9802 -90 -72 -76.66666666666667 -79.33333333333333 0 0
17265 9802 -90 -48 -76.66666666666667 -79.33333333333333 0 0
17266 9802 -90 -24 -76.66666666666667 -79.33333333333333 0 0
17267 9802 -90 0 -76.66666666666667 -79.33333333333333 0 0
17268 9802 -90 24 -76.66666666666667 -79.33333333333333 0 0
17269 9802 -90 48 -76.66666666666667 -79.33333333333333 0 0
17270 9802 -90 72 -76.66666666666667 -79.33333333333333 0 0
17271 9802 -90 96 -76.66666666666667 -79.33333333333333 0 0
17272 9802 -90 120 -76.66666666666667 -79.33333333333333 0 0
17273 9802 -90 144 -76.66666666666667 -79.33333333333333 0 0
17274 9802 -90 168 -76.66666666666667 -79.33333333333333 0 0
17275 9829 -80.23861111111111 -165 0 0
17276 9829 -80.23861111111111 -135 0 0
17277 9829 -80.23861111111111 -105 0 0
17278 9829 -80.23861111111111 -75 0 0
17279 9829 -80.23861111111111 -45 0 0
17280 9829 -80.23861111111111 -15 0 0
17281 9829 -80.23861111111111 15 0 0
17282 9829 -80.23861111111111 45 0 0
17283 9829 -80.23861111111111 75 0 0
17284 9829 -80.23861111111111 105 0 0
17285 9829 -80.23861111111111 135 0 0
17286 9829 -80.23861111111111 165 0 0
17287 9829 -80.23861111111111 -150 0 0
17288 9829 -80.23861111111111 -90 0 0
17289 9829 -80.23861111111111 -30 0 0
17290 9829 -80.23861111111111 30 0 0
17291 9829 -80.23861111111111 90 0 0
17292 9829 -80.23861111111111 150 0 0
17293 9829 -80.23861111111111 0 0 0
17294 9802 -78 162 -76.66666666666667 -79.33333333333333 0 0
17295 9820 90 180 0 0
17296 9820 90 -150 0 0
17297 9820 90 -100 0 0
17298 9820 90 -40 0 0
17299 9820 90 10 0 0
17300 9820 90 90 0 0
17321 9807 0 12 1 150000 0
17322 9807 0 13.5 1 150000 0
17323 9807 0 15 1 150000 0
17324 9807 0 16.5 1 150000 0
17325 9807 0 18 1 150000 0
17326 9807 0 14.25 1 150000 0
17327 9807 0 15.75 1 150000 0
17328 9807 0 17.25 1 150000 0
17329 9807 0 18.75 1 150000 0
17330 9807 0 20.25 1 150000 0
17331 9807 0 21.75 1 150000 0
17332 9807 0 23.25 1 150000 0
17333 9807 0 15 0.9996 500000 0
17334 9807 0 11.308277777777779 1 1500000 0
17335 9807 0 13.558277777777779 1 1500000 0
17336 9807 0 18.05827777777778 1 1500000 0
17337 9807 0 20.30827777777778 1 1500000 0
17338 9807 0 22.55827777777778 1 1500000 0
17339 9807 0 11.30625 1.000006 1500025.141 -667.282
17340 9807 0 13.556266666666666 1.0000058 1500044.695 -667.13
17341 9807 0 15.806284529444444 1.00000561024 1500064.274 -667.711
17342 9807 0 18.0563 1.0000054 1500083.521 -668.844
17343 9807 0 20.306316666666667 1.0000052 1500102.765 -670.706
17344 9807 0 22.556333333333335 1.0000049 1500121.846 -672.557
17348 9807 0 105 0.9996 500000 10000000
17349 9807 0 111 0.9996 500000 10000000
17350 9807 0 117 0.9996 500000 10000000
17351 9807 0 123 0.9996 500000 10000000
17352 9807 0 129 0.9996 500000 10000000
17353 9807 0 135 0.9996 500000 10000000
17354 9807 0 141 0.9996 500000 10000000
17355 9807 0 147 0.9996 500000 10000000
17356 9807 0 153 0.9996 500000 10000000
17357 9807 0 159 0.9996 500000 10000000
17358 9807 0 165 0.9996 500000 10000000
17359 9802 -32 135 -28 -36 1000000 2000000
17360 9802 -37 145 -36 -38 2500000 4500000
17361 9802 -37 145 -36 -38 2500000 2500000
17362 9802 0 134 -18 -36 0 0
17363 9807 -28 153 0.99999 50000 100000
17364 9802 -33.25 147 -30.75 -35.75 9300000 4500000
17365 9822 0 132 -18 -36 0 0
17401 9802 0 26 -6.5 -11.5 0 0
17402 9807 -9 26 0.9998 0 0
17412 9807 0 12 0.9999 500000 10000000
17414 9807 0 14 0.9999 500000 10000000
17416 9807 0 16 0.9999 500000 10000000
17418 9807 0 18 0.9999 500000 10000000
17420 9807 0 20 0.9999 500000 10000000
17422 9807 0 22 0.9999 500000 10000000
17424 9807 0 24 0.9999 500000 10000000
17426 9807 0 26 0.9999 500000 10000000
17428 9807 0 28 0.9999 500000 10000000
17430 9807 0 30 0.9999 500000 10000000
17432 9807 0 94.5 0.9999 200000 1500000
17433 9807 0 97.5 0.9999 200000 1500000
17434 9807 0 100.5 0.9999 200000 1500000
17435 9807 0 103.5 0.9999 200000 1500000
17436 9807 0 106.5 0.9999 200000 1500000
17437 9807 0 109.5 0.9999 200000 1500000
17438 9807 0 112.5 0.9999 200000 1500000
17439 9807 0 115.5 0.9999 200000 1500000
17440 9807 0 118.5 0.9999 200000 1500000
17441 9807 0 121.5 0.9999 200000 1500000
17442 9807 0 124.5 0.9999 200000 1500000
17443 9807 0 127.5 0.9999 200000 1500000
17444 9807 0 130.5 0.9999 200000 1500000
17445 9807 0 133.5 0.9999 200000 1500000
17446 9807 0 136.5 0.9999 200000 1500000
17447 9807 0 139.5 0.9999 200000 1500000
17448 9807 0 105 0.9996 500000 10000000
17449 9807 0 111 0.9996 500000 10000000
17450 9807 0 117 0.9996 500000 10000000
17451 9807 0 123 0.9996 500000 10000000
17452 9807 0 129 0.9996 500000 10000000
17453 9807 0 135 0.9996 500000 10000000
17454 9807 0 141 0.9996 500000 10000000
17455 9807 0 147 0.9996 500000 10000000
17456 9807 0 153 0.9996 500000 10000000
17457 9807 0 159 0.9996 500000 10000000
17458 9807 0 165 0.9996 500000 10000000
17515 9808 0 15 1 0 0
17517 9808 0 17 1 0 0
17519 9808 0 19 1 0 0
17521 9808 0 21 1 0 0
17523 9808 0 23 1 0 0
17525 9808 0 25 1 0 0
17527 9808 0 27 1 0 0
17529 9808 0 29 1 0 0
17531 9808 0 31 1 0 0
17533 9808 0 33 1 0 0
17611 9808 -22 11 1 0 0
17613 9808 -22 13 1 0 0
17615 9808 -22 15 1 0 0
17617 9808 -22 17 1 0 0
17619 9808 -22 19 1 0 0
17621 9808 -22 21 1 0 0
17623 9808 -22 23 1 0 0
17625 9808 -22 25 1 0 0
17700 9807 0 -55.5 0.9999 304800 0
17701 9807 0 -53 0.9999 304800 0
17702 9807 0 -56 0.9999 304800 0
17703 9807 0 -58.5 0.9999 304800 0
17704 9807 0 -61.5 0.9999 304800 0
17705 9807 0 -64.5 0.9999 304800 0
17706 9807 0 -67.5 0.9999 304800 0
17707 9807 0 -70.5 0.9999 304800 0
17708 9807 0 -73.5 0.9999 304800 0
17709 9807 0 -76.5 0.9999 304800 0
17710 9807 0 -79.5 0.9999 304800 0
17711 9807 0 -82.5 0.9999 304800 0
17712 9807 0 -81 0.9999 304800 0
17713 9807 0 -84 0.9999 304800 0
17714 9807 0 -87 0.9999 304800 0
17715 9807 0 -90 0.9999 304800 0
17716 9807 0 -93 0.9999 304800 0
17717 9807 0 -96 0.9999 304800 0
17722 9807 0 -111 0.9999 0 0
17723 9807 0 -114 0.9999 0 0
17724 9807 0 -117 0.9999 0 0
17725 9807 0 -120 0.9999 0 0
17726 9807 0 -120 0.9999 0 0
17771 1125 8.5 21.5 5621452.02 5990638.423
17772 1125 -90 0 3714266.977 3402016.506
17773 1125 47 94 4340913.848 4812712.923
17774 1125 53 24 5837287.82 2121415.696
17775 1125 52 -97.5 8264722.177 4867518.353
17776 1125 -19.5 131.5 6988408.536 7654884.537
17777 1125 -14 -60.5 7257179.236 5592024.446
17794 9807 0 -61.5 0.9999 4500000 0
17795 9807 0 -64.5 0.9999 5500000 0
17801 9807 33 129.5 0.9999 0 0
17802 9807 33 131 0.9999 0 0
17803 9807 36 132.16666666666666 0.9999 0 0
17804 9807 33 133.5 0.9999 0 0
17805 9807 36 134.33333333333334 0.9999 0 0
17806 9807 36 136 0.9999 0 0
17807 9807 36 137.16666666666666 0.9999 0 0
17808 9807 36 138.5 0.9999 0 0
17809 9807 36 139.83333333333334 0.9999 0 0
17810 9807 40 140.83333333333334 0.9999 0 0
17811 9807 44 140.25 0.9999 0 0
17812 9807 44 142.25 0.9999 0 0
17813 9807 44 144.25 0.9999 0 0
17814 9807 26 142 0.9999 0 0
17815 9807 26 127.5 0.9999 0 0
17816 9807 26 124 0.9999 0 0
17817 9807 26 131 0.9999 0 0
17818 9807 20 136 0.9999 0 0
17819 9807 26 154 0.9999 0 0
17901 9807 -36.879865277777775 174.7643393611111 0.9999 300000 700000
17902 9807 -37.76124980555556 176.46619725 1 300000 700000
17903 9807 -38.62470277777778 177.8856362777778 1 300000 700000
17904 9807 -39.65092930555556 176.67368052777778 1 300000 700000
17905 9807 -39.135758305555555 174.22801175 1 300000 700000
17906 9807 -39.512470388888886 175.64003680555555 1 300000 700000
17907 9807 -40.24194713888889 175.48809961111112 1 300000 700000
17908 9807 -40.92553263888889 175.64734966666666 1 300000 700000
17909 9807 -41.30131963888889 174.77662311111112 1 300000 700000
17910 9807 -40.714759055555554 172.6720465 1 300000 700000
17911 9807 -41.274544722222224 173.29931680555555 1 300000 700000
17912 9807 -41.289911527777775 172.10902819444445 1 300000 700000
17913 9807 -41.810802861111114 171.58126005555556 1 300000 700000
17914 9807 -42.33369427777778 171.54977130555557 1 300000 700000
17915 9807 -42.68911658333333 173.0101333888889 1 300000 700000
17916 9807 -41.544486666666664 173.80207411111112 1 300000 700000
17917 9807 -42.88632236111111 170.9799935 1 300000 700000
17918 9807 -43.11012813888889 170.26092583333335 1 300000 700000
17919 9807 -43.97780288888889 168.606267 1 300000 700000
17920 9807 -43.59063758333333 172.72719358333333 1 300000 700000
17921 9807 -43.74871155555556 171.3607484722222 1 300000 700000
17922 9807 -44.40222036111111 171.05725083333334 1 300000 700000
17923 9807 -44.735267972222225 169.46775508333334 1 300000 700000
17924 9807 -45.13290258333333 168.39864119444445 1 300000 700000
17925 9807 -45.56372616666667 167.73886177777777 1 300000 700000
17926 9807 -45.81619661111111 170.62859516666666 1 300000 700000
17927 9807 -45.86151336111111 170.28258911111112 0.99996 300000 700000
17928 9807 -46.60000961111111 168.342872 1 300002.66 699999.58
17931 9807 -36.87972222222222 174.76416666666665 0.9999 400000 800000
17932 9807 -37.76111111111111 176.4661111111111 1 400000 800000
17933 9807 -38.62444444444444 177.88555555555556 1 400000 800000
17934 9807 -39.65083333333333 176.67361111111111 1 400000 800000
17935 9807 -39.135555555555555 174.2277777777778 1 400000 800000
17936 9807 -39.51222222222222 175.64 1 400000 800000
17937 9807 -40.24194444444444 175.48805555555555 1 400000 800000
17938 9807 -40.92527777777778 175.6472222222222 1 400000 800000
17939 9807 -41.30111111111111 174.7763888888889 1 400000 800000
17940 9807 -40.71472222222222 172.67194444444445 1 400000 800000
17941 9807 -41.27444444444444 173.29916666666668 1 400000 800000
17942 9807 -41.289722222222224 172.10888888888888 1 400000 800000
17943 9807 -41.81055555555555 171.5811111111111 1 400000 800000
17944 9807 -42.33361111111111 171.54972222222221 1 400000 800000
17945 9807 -42.68888888888889 173.01 1 400000 800000
17946 9807 -41.544444444444444 173.80194444444444 1 400000 800000
17947 9807 -42.88611111111111 170.97972222222222 1 400000 800000
17948 9807 -43.11 170.26083333333332 1 400000 800000
17949 9807 -43.977777777777774 168.60611111111112 1 400000 800000
17950 9807 -43.590555555555554 172.72694444444446 1 400000 800000
17951 9807 -43.74861111111111 171.36055555555555 1 400000 800000
17952 9807 -44.401944444444446 171.0572222222222 1 400000 800000
17953 9807 -44.735 169.4675 1 400000 800000
17954 9807 -45.132777777777775 168.3986111111111 1 400000 800000
17955 9807 -45.56361111111111 167.7386111111111 1 400000 800000
17956 9807 -45.81611111111111 170.62833333333333 1 400000 800000
17957 9807 -45.86138888888889 170.2825 0.99996 400000 800000
17958 9807 -46.6 168.34277777777777 1 400000 800000
17959 9807 -44 -176.5 1 400000 800000
17960 9807 0 166 1 3500000 10000000
17961 9807 0 169 1 3500000 10000000
17962 9807 0 179 1 3500000 10000000
17963 9807 0 -178 1 3500000 10000000
17964 9802 -41 173 -37.5 -44.5 3000000 7000000
17965 9807 0 -176.5 1 3500000 10000000
17966 9802 -90 157 -76.66666666666667 -79.33333333333333 500000 0
18001 9807 0 28 1 0 -5000000
18002 9807 0 31 1 0 -5000000
18003 9807 0 34 1 0 -5000000
18004 9807 0 10.333333333333334 1 0 -5000000
18005 9807 0 13.333333333333334 1 0 -5000000
18006 9807 0 16.333333333333332 1 0 -5000000
18007 9807 0 10.333333333333334 1 150000 -5000000
18008 9807 0 13.333333333333334 1 450000 -5000000
18009 9807 0 16.333333333333332 1 750000 -5000000
18011 9801 36 2.7 0.999625544 500000 300000
18012 9801 33.3 2.7 0.999625769 500000 300000
18021 9801 36 2.7 0.999625544 500135 300090
18022 9801 33.3 2.7 0.999625769 500135 300090
18031 9807 -90 -72 1 1500000 0
18032 9807 -90 -69 1 2500000 0
18033 9807 -90 -66 1 3500000 0
18034 9807 -90 -63 1 4500000 0
18035 9807 -90 -60 1 5500000 0
18036 9807 -90 -57 1 6500000 0
18037 9807 -90 -54 1 7500000 0
18041 9807 0 28 1 0 0
18042 9807 0 31 1 0 0
18043 9807 0 34 1 0 0
18044 9807 0 10.333333333333334 1 150000 0
18045 9807 0 13.333333333333334 1 450000 0
18046 9807 0 16.333333333333332 1 750000 0
18047 9807 0 28 1 150000 0
18048 9807 0 31 1 450000 0
18049 9807 0 34 1 750000 0
18051 9807 4.5990472222222225 -77.08091666666667 1 1000000 1000000
18052 9807 4.5990472222222225 -74.08091666666667 1 1000000 1000000
18053 9807 4.5990472222222225 -71.08091666666667 1 1000000 1000000
18054 9807 4.5990472222222225 -68.08091666666667 1 1000000 1000000
18055 9807 4.596200416666667 -80.07750791666666 1 1000000 1000000
18056 9807 4.596200416666667 -77.07750791666666 1 1000000 1000000
18057 9807 4.596200416666667 -74.07750791666666 1 1000000 1000000
18058 9807 4.596200416666667 -71.07750791666666 1 1000000 1000000
18059 9807 4.596200416666667 -68.07750791666666 1 1000000 1000000
18061 9801 22.35 -81 0.99993602 500000 280296.016
18062 9801 20.716666666666665 -76.83333333333333 0.99994848 500000 229126.939
18063 9802 22.35 -81 23 21.7 500000 280296.016
18064 9802 20.716666666666665 -76.83333333333333 21.3 20.133333333333333 500000 229126.939
18065 9807 4.596203222222222 -80.07750776944444 1 1000000 1000000
18066 9807 4.596203222222222 -77.07750776944444 1 1000000 1000000
18067 9807 4.596203222222222 -74.07750776944444 1 1000000 1000000
18068 9807 4.596203222222222 -71.07750776944444 1 1000000 1000000
18069 9807 4.596203222222222 -68.07750776944444 1 1000000 1000000
18071 9807 30 35 1 300000 1100000
18072 9807 30 31 1 615000 810000
18073 9807 30 27 1 700000 200000
18074 9807 30 27 1 700000 1200000
18081 9801 49.5 0 0.999877341 600000 1200000
18082 9801 46.8 0 0.99987742 600000 2200000
18083 9801 44.1 0 0.999877499 600000 3200000
18084 9801 42.165 0 0.99994471 234.358 4185861.369
18085 9802 46.5 3 49 44 700000 6600000
18086 9801 46.8 2.3372291666666665 0.99987742 600000 2200000
18091 9801 49.5 0 0.999877341 600000 200000
18092 9801 46.8 0 0.99987742 600000 200000
18093 9801 44.1 0 0.999877499 600000 200000
18094 9801 42.165 0 0.99994471 234.358 185861.369
18101 9802 42 3 41.25 42.75 1700000 1200000
18102 9802 43 3 42.25 43.75 1700000 2200000
18103 9802 44 3 43.25 44.75 1700000 3200000
18104 9802 45 3 44.25 45.75 1700000 4200000
18105 9802 46 3 45.25 46.75 1700000 5200000
18106 9802 47 3 46.25 47.75 1700000 6200000
18107 9802 48 3 47.25 48.75 1700000 7200000
18108 9802 49 3 48.25 49.75 1700000 8200000
18109 9802 50 3 49.25 50.75 1700000 9200000
18110 9801 39.5 68 0.99846154 2153865.7391685303 2368292.194628102
18111 9801 32.5 68 0.99878641 2743195.5922333226 914398.5307444409
18112 9801 26 74 0.99878641 2743195.5922333226 914398.5307444409
18113 9801 26 90 0.99878641 2743195.5922333226 914398.5307444409
18114 9801 19 80 0.99878641 2743195.5922333226 914398.5307444409
18115 9801 19 100 0.99878641 2743195.5922333226 914398.5307444409
18116 9801 12 80 0.99878641 2743195.5922333226 914398.5307444409
18117 9801 12 100 0.99878641 2743195.5922333226 914398.5307444409
18121 9807 0 9 0.9996 1500000 0
18122 9807 0 15 0.9996 2520000 0
18131 9801 33.3 -5.4 0.999625769 500000 300000
18132 9801 29.7 -5.4 0.999615596 500000 300000
18133 9801 26.1 -5.4 0.9996 1200000 400000
18134 9801 26.1 -5.4 0.999616304 1200000 400000
18135 9801 22.5 -5.4 0.999616437 1500000 400000
18141 9807 -39 175.5 1 274319.5243848086 365759.3658464115
18142 9807 -44 171.5 1 457199.20730801433 457199.20730801433
18151 9807 4 4.5 0.99975 230738.26 0
18152 9807 4 8.5 0.99975 670553.98 0
18153 9807 4 12.5 0.99975 1110369.7 0
18161 9807 -6 -80.5 0.99983008 222000 1426834.743
18162 9807 -9.5 -76 0.99932994 720000 1039979.159
18163 9807 -9.5 -70.5 0.99952992 1324000 1040084.558
18171 9807 0 117 0.99995 500000 0
18172 9807 0 119 0.99995 500000 0
18173 9807 0 121 0.99995 500000 0
18174 9807 0 123 0.99995 500000 0
18175 9807 0 125 0.99995 500000 0
18180 9807 0 18 1 500000 0
18181 9801 36 9.9 0.999625544 500000 300000
18182 9801 33.3 9.9 0.999625769 500000 300000
18183 9807 0 19 1 500000 0
18184 9807 0 20 1 500000 0
18185 9807 0 21 1 500000 0
18186 9807 0 22 1 500000 0
18187 9807 0 23 1 500000 0
18188 9807 0 24 1 500000 0
18189 9807 0 25 1 500000 0
18190 9807 0 26 1 500000 0
18191 9807 0 21 1 1500000 0
18192 9807 0 24 1 2500000 0
18193 9807 0 27 1 3500000 0
18194 9807 0 30 1 4500000 0
18195 9807 0 27 1 500000 0
18196 9807 0 28 1 500000 0
18197 9807 0 29 1 500000 0
18198 9807 0 30 1 500000 0
18199 9807 0 31 1 500000 0
18201 9806 31.734096944444445 35.21208055555555 170251.555 126867.909
18202 9807 31.734096944444445 35.21208055555555 1 170251.555 1126867.909
18203 9806 31.734096944444445 35.21208055555555 170251.555 1126867.909
18204 9807 31.734393611111113 35.20451694444444 1.0000067 219529.584 626907.39
18205 9807 0 33 1 5500000 0
18211 9801 16.816666666666666 -90.33333333333333 0.99992226 500000 292209.579
18212 9801 14.9 -90.33333333333333 0.99989906 500000 325992.681
18221 9807 58 -4.666666666666667 1 0 0
18222 9807 58 -2.3333333333333335 1 0 0
18223 9807 58 0 1 0 0
18224 9807 58 2.5 1 0 0
18225 9807 58 6.166666666666667 1 0 0
18226 9807 58 10.166666666666666 1 0 0
18227 9807 58 14.166666666666666 1 0 0
18228 9807 58 18.333333333333332 1 0 0
18231 9801 32.5 68 0.99878641 2743195.5 914398.5
18232 9801 26 74 0.99878641 2743195.5 914398.5
18233 9801 19 80 0.99878641 2743195.5 914398.5
18234 9801 12 80 0.99878641 2743195.5 914398.5
18235 9801 26 90 0.99878641 2743195.5 914398.5
18236 9801 32.5 68 0.99878641 2743196.4 914398.8
18237 9801 26 74 0.99878641 2743196.4 914398.8
18238 9801 26 90 0.99878641 2743185.69 914395.23
18240 9807 0 9 0.9999 200000 0
18241 9807 0 11 0.9999 200000 0
18242 9807 0 13 0.9999 200000 0
18243 9807 0 15 0.9999 200000 0
18244 9807 0 17 0.9999 200000 0
18245 9807 0 19 0.9999 200000 0
18246 9807 0 21 0.9999 200000 0
18247 9807 0 23 0.9999 200000 0
18248 9807 0 25 0.9999 200000 0
18251 9807 38 129 1 200000 500000
18252 9807 38 127 1 200000 500000
18253 9807 38 125 1 200000 500000
18260 9801 10.166666666666666 -71.60561777777778 1 0 -52684.972
18261 9801 10.166666666666666 -71.60561777777778 1 200000 147315.028
18262 9801 10.166666666666666 -71.60561777777778 1 500000 447315.028
18263 9801 10.166666666666666 -71.60561777777778 1 -17044 -23139.97
18275 9807 0 15 0.9999 5500000 0
18276 9807 0 18 0.9999 6500000 0
18277 9807 0 21 0.9999 7500000 0
18278 9807 0 24 0.9999 8500000 0
18280 9809 50.625 21.083333333333332 0.9998 4637000 5467000
18281 9809 50.625 21.083333333333332 0.9998 4637000 5647000
18282 9809 53.00194444444445 21.502777777777776 0.9998 4603000 5806000
18283 9809 53.583333333333336 17.008333333333333 0.9998 3501000 5999000
18284 9809 51.670833333333334 16.67222222222222 0.9998 3703000 5627000
18285 9807 0 18.958333333333332 0.999983 237000 -4700000
18286 9809 52.166666666666664 19.166666666666668 0.999714 500000 500000
18300 9807 0 19 0.9993 500000 -5300000
18305 9807 0 15 0.999923 5500000 0
18306 9807 0 18 0.999923 6500000 0
18307 9807 0 21 0.999923 7500000 0
18308 9807 0 24 0.999923 8500000 0
18310 9807 0 9 0.99995 200000 0
18311 9807 0 11 0.99995 200000 0
18312 9807 0 13 0.99995 200000 0
18313 9807 0 15 0.99995 200000 0
18314 9807 0 17 0.99995 200000 0
18315 9807 0 19 0.99995 200000 0
18316 9807 0 21 0.99995 200000 0
18317 9807 0 23 0.99995 200000 0
18318 9807 0 25 0.99995 200000 0
18319 9807 0 17 0.9965 1000000 0
18401 9807 0 9.5 0.99995 200000 0
18402 9807 0 12 0.99995 500000 0
18403 9807 0 15 1 900000 0
18411 9807 0 -13.5 0.999 1000000 1000000
18412 9807 0 -6.5 0.999 1000000 1000000
18413 9807 0 0.5 0.999 1000000 1000000
18414 9807 0 7.5 0.999 1000000 1000000
18415 9807 0 10.5 0.999 1000000 1000000
18416 9807 0 17.666666666666668 0.999 1000000 1000000
18417 9807 0 24.5 0.999 1000000 1000000
18421 9826 82.5 -40 1 0 0
18422 9826 79.5 -24 1 0 0
18423 9826 76.5 -20 1 0 0
18424 9826 73.5 -24 1 0 0
18425 9826 70.5 -24 1 0 0
18426 9826 67.5 -32 1 0 0
18427 9826 64.5 -40 1 0 0
18428 9826 61.5 -48 1 0 0
18432 9826 79.5 -64 1 0 0
18433 9826 76.5 -64 1 0 0
18434 9826 73.5 -52 1 0 0
18435 9826 70.5 -52 1 0 0
18436 9826 67.5 -52 1 0 0
18437 9826 64.5 -52 1 0 0
18441 9807 0.11666666666666667 41.53333333333333 1 1300000 0
18442 9807 0.11666666666666667 44.53333333333333 1 2300000 0
18443 9807 0.11666666666666667 47.53333333333333 1 3300000 0
18444 9807 0.11666666666666667 50.53333333333333 1 4300000 0
18446 9807 0.13333333333333333 50.766666666666666 1 2300000 0
18447 9807 0.13333333333333333 53.766666666666666 1 3300000 0
18448 9807 0.13333333333333333 56.766666666666666 1 4300000 0
18450 9807 0.1 21.95 1 250000 0
18451 9807 0.1 24.95 1 1250000 0
18452 9807 0.1 27.95 1 2250000 0
19838 9812 4 115 53.31582047222222 53.13010236111111 0.99984 2000000 5000000
19839 9807 0 55.333333333333336 1 500000 0
19840 9829 75 0 0 0
19841 9815 46.95240555555556 7.439583333333333 90 90 1 0 0
19842 9829 71 0 0 0
19843 9805 -41 100 0 0
19844 9802 44 -70 50 46 800000 0
19845 9807 0 15 0.9999 500000 -5000000
19846 9842 0 0 0 0
19847 9841 0 0 1 0 0
19848 9807 -25.068552611111112 -130.11296711111112 1 14200 15500
19849 9807 32 -64.75 1 550000 100000
19850 9838 55 5 200 5900000
19851 9807 0 16.5 0.9999 500000 0
19852 9802 0 16.5 45.916666666666664 43.083333333333336 0 0
19853 9807 39.668258333333334 -8.133108333333332 1 0 0
19854 9802 -55 -37 -54 -54.75 0 0
19855 9804 -41 100 1 0 0
19856 9807 -21.116666666666667 55.53333333333333 1 160000 50000
19857 9802 0 -112 62 70 0 0
19858 9822 59 -132.5 61.666666666666664 68 500000 500000
19859 9807 -17 178.75 0.99985 2000000 4000000
19860 9801 18 -77 1 750000 650000
19861 9813 -18.9 44.1 18.9 0.9995 400000 800000
19862 9802 50.797815 4.359215833333334 49.833333333333336 51.166666666666664 150328 166262
19863 9802 21 114 18 24 500000 500000
19864 9807 1.3666666666666667 103.83333333333333 1 28001.642 38744.572
19865 9829 70 -45 0 0
19866 9829 -70 0 0 0
19867 9821 90 0 0 0
19868 9821 -90 0 0 0
19869 9834 30 0 0 0
19870 9826 62 -9 1 500000 500000
19871 9812 4 102.25 323.0257905 323.1301023611111 0.99984 804670.24 0
19872 9812 4 102.25 323.0257905 323.1301023611111 0.99984 804670.24 0
19873 9802 -22.26969175 166.44242575 -22.24469175 -22.29469175 0.66 1.02
19874 9802 -22.26972222222222 166.4425 -22.244722222222222 -22.294722222222223 8.313 -2.354
19875 9802 0 -85 44.5 53.5 930000 6430000
19876 9807 0 18.05779 0.99999425 100178.1808 -6500614.7836
19877 9826 62 -9 1 700000 700000
19878 9833 -16.25 179.33333333333334 251727.9155424 334519.953768
19879 9806 -18 178 109435.392 141622.272
19880 9807 -17 178.75 0.99985 2000000 4000000
19881 9807 0 -115 0.9992 500000 0
19882 9807 0 -115 0.9992 0 0
19883 9804 0 0 1 0 0
19884 9805 42 51 0 0
19885 9806 5.972543658333334 102.29524166944445 13227.851 8739.894
19886 9806 4.859063022222222 100.81541058611111 -1.769 133454.779
19887 9806 5.964672713888889 100.63637111111112 0 0
19888 9806 5.421517541666667 100.34437696388889 -23.414 62.283
19889 9806 4.9762852 103.070275625 19594.245 3371.895
19890 9806 3.68464905 101.38910791388889 -34836.161 56464.049
19891 9806 3.769388088888889 102.36829898333333 -7368.228 6485.858
19892 9806 2.682347636111111 101.97490504166667 3673.785 -4240.573
19893 9806 2.1216797444444446 103.42793623611111 -14810.562 8758.32
19894 9812 4 115 53.31580995 53.13010236111111 0.99984 0 0
19895 9812 4 102.25 323.0257964666667 323.1301023611111 0.99984 804671 0
19896 9806 22.312133333333332 114.17855555555556 40243.57775604237 19069.933515125784
19897 9802 63.390675 -91.86666666666666 49 77 6200000 3000000
19898 9804 0 -150 1 0 0
19899 9801 -20.195069444444446 57.52182777777778 1 1000000 1000000
19900 9807 0 51 0.9996 500000 0
19901 9802 90 0 49.833333333333336 51.166666666666664 150000 5400000
19902 9803 90 4.356939722222222 49.833333333333336 51.166666666666664 150000.01256 5400088.4378
19903 9801 49.5 5.4 0.99950908 500000 300000
19904 9807 4.666666666666667 -1 0.99975 274319.51 0
19905 9804 0 110 0.997 3900000 900000
19906 9801 32.5 45 0.9987864078 1500000 1166200
19907 9807 29.026268333333334 46.5 0.9994 800000 0
19908 9807 53.5 -8 1.000035 200000 250000
19909 9801 18 -77 1 167638.49597 121918.90616
19910 9801 18 -77 1 250000 150000
19911 9815 -18.9 44.1 18.9 18.9 0.9995 400000 800000
19913 9809 52.15616055555556 5.387638888888889 0.9999079 0 0
19914 9809 52.15616055555556 5.387638888888889 0.9999079 155000 463000
19915 9801 15 45 0.999365678 1500000 1000000
19916 9807 49 -2 0.9996012717 400000 -100000
19917 9811 -41 173 2510000 6023150
19919 9807 24.45 51.21666666666667 0.99999 200000 300000
19920 9806 1.2876466666666666 103.85300222222222 30000 30000
19921 9801 40 0 0.9988085293 600000 600000
19922 9815 46.95240555555556 7.439583333333333 90 90 1 600000 200000
19923 9815 46.95240555555556 0 90 90 1 0 0
19924 9806 11.25217861111111 -60.686008888888885 37718.66159325 36209.91512952
19925 9806 10.441666666666666 -61.333333333333336 86501.46392052 65379.0134283
19926 9809 46 25 0.99975 500000 500000
19927 9809 45.9 25.39246588888889 0.9996667 500000 500000
19928 9807 0 48 0.9996 500000 0
19929 9807 0 15.808277777777779 1 1500000 0
19930 9807 0 24 0.9996 500000 0
19931 9815 47.14439372222222 19.048571777777777 90 90 0.99993 650000 200000
19933 9809 47.25 -63 0.999912 700000 400000
19934 9807 0 24 0.9998 500000 0
19935 9812 4 102.25 323.0257905 323.1301023611111 0.99984 804671.2997750349 0
19936 9807 39.666666666666664 1 1 200000 300000
19937 9816 32.93676 7.051005 270000 360000
19938 9802 57.51755393055556 24 59.333333333333336 58 500000 6375000
19939 9807 0 24 0.9996 500000 0
19940 9817 34.65 37.35 0.9996256 300000 300000
19941 9818 0 -54 5000000 10000000
19942 9807 0 -62 0.9995 400000 0
19943 9807 13.176388888888889 -59.55972222222222 0.9999986 30000 75000
19944 9802 44 -68.5 60 46 0 0
19945 9809 46.5 -66.5 0.999912 300000 800000
19946 9809 46.5 -66.5 0.999912 2500000 7500000
19947 9802 47.5 13.333333333333334 49 46 400000 400000
19948 9801 34.65 37.35 0.9996256 300000 300000
19949 9809 34.2 39.15 0.9995341 0 0
19950 9815 46.95240555555556 7.439583333333333 90 90 1 2600000 1200000
19951 9815 27.518828805555554 52.603539166666664 0.5716611944444444 0.5716611944444444 0.999895934 658377.437 3044969.194
19952 9819 49.5 42.5 30.288139752777777 78.5 0.9999 0 0
19953 9806 25.382361111111113 50.76138888888889 100000 100000
19954 9807 0 -55.68333333333333 0.9996 500000 0
19955 9807 0 -55.68333333333333 0.9999 500000 0
19956 9815 4 115 53.31582047222222 53.13010236111111 0.99984 590476.8714630402 442857.65309436107
19957 9815 4 115 53.31582047222222 53.13010236111111 0.99984 590476.872743198 442857.65455739846
19958 9815 4 115 53.31582047222222 53.13010236111111 0.99984 590476.87 442857.65
19959 9807 4.666666666666667 -1 0.99975 274319.73916335794 0
19960 9809 47.25 -63 0.999912 400000 800000
19961 9802 90 4.367486666666666 51.166667233333335 49.8333339 150000.013 5400088.438
19962 9807 53.5 -8 0.99982 600000 750000
19963 9807 6.666666666666667 -12 1 152399.8550907544 0
19964 9807 6.666666666666667 -12 1 243839.76814520705 182879.82610890528
19965 9821 45 -100 0 0
19966 9807 49.833333333333336 6.166666666666667 1 80000 100000
19967 9807 0 15 0.9999 500000 0
19968 9823 0 0 0 0
19969 9807 39.666666666666664 1 1 0 0
19971 9807 0 173 0.9996 1600000 10000000
19972 9807 53.5 -8 1.000035 200000 250000
19973 9807 53.5 -8 1 200000 250000
19974 9807 39.666666666666664 -8.13190611111111 1 180.598 -86.99
19975 9806 10.441666666666666 -61.333333333333336 86501.46392052 65379.0134283
19976 9802 6 -66 9 3 1000000 1000000
19977 9802 25.08951 48 17 33 0 0
19978 9807 22.312133333333332 114.17855555555556 1 836694.05 819069.8
19979 9828 39.666666666666664 1 0 0
19981 9802 -21.5 166 -20.666666666666668 -22.333333333333332 400000 300000
19982 9807 -21.116666666666667 55.53333333333333 1 50000 160000
19983 9830 -67 140 300000 200000
19984 9822 45 -126 50 58.5 1000000 0
19985 9802 52 10 35 65 4000000 2800000
19986 9820 52 10 4321000 3210000
19987 9826 65 -19.022125 1 0 0
19988 9826 65 -18 1 500000 500000
19989 9802 65 -19 64.25 65.75 500000 500000
19990 9807 0 24 0.9996 500000 -6000000
19991 9807 0 -8.5 1 50000 -7800000
19992 9829 -71 0 0 0
19993 9829 -71 70 6000000 6000000
19994 9802 -50 70 -68.5 -74.5 6000000 6000000
19995 9807 0 37 0.9998 500000 -3000000
19996 9806 52.41864827777778 13.627203666666666 40000 10000
19997 9807 0 48 1 500000 0
19998 9807 49.5 -2.4166666666666665 0.999997 47000 50000
19999 9807 49.225 -2.135 0.9999999 40000 70000
`;

/** Code, geographic CRS, conversion, unit, "ws" where the axes go west and south, "ne" where north is first, "old". */
export const PROJECTED = `
2000 4600 19942 9001
2001 4601 19942 9001
2002 4602 19942 9001
2003 4603 19942 9001
2004 4604 19942 9001
2005 4605 19942 9001
2006 4606 19942 9001
2007 4607 19942 9001
2008 4609 17700 9001 old
2009 4609 17703 9001
2010 4609 17704 9001
2011 4609 17705 9001
2012 4609 17706 9001
2013 4609 17707 9001
2014 4609 17708 9001
2015 4609 17709 9001
2016 4609 17710 9001
2017 4608 17708 9001
2018 4608 17709 9001
2019 4608 17710 9001
2020 4608 17711 9001
2021 4608 17712 9001
2022 4608 17713 9001
2023 4608 17714 9001
2024 4608 17715 9001
2025 4608 17716 9001
2026 4608 17717 9001
2027 4608 16015 9001
2028 4608 16016 9001
2029 4608 16017 9001
2030 4608 16018 9001
2031 4609 16017 9001
2032 4609 16018 9001
2033 4609 16019 9001
2034 4609 16020 9001
2035 4609 16021 9001
2036 4140 19946 9001 ne old
2037 4140 16019 9001 old
2038 4140 16020 9001 old
2039 4141 18204 9001
2040 4142 16030 9001
2041 4143 16030 9001
2042 4142 16029 9001
2043 4143 16029 9001
2044 4147 16218 9001 ne
2045 4147 16219 9001 ne
2046 4148 17515 9001 ws
2047 4148 17517 9001 ws
2048 4148 17519 9001 ws
2049 4148 17521 9001 ws
2050 4148 17523 9001 ws
2051 4148 17525 9001 ws
2052 4148 17527 9001 ws
2053 4148 17529 9001 ws
2054 4148 17531 9001 ws
2055 4148 17533 9001 ws
2056 4150 19950 9001
2057 4153 19951 9001
2058 4154 16038 9001
2059 4154 16039 9001
2060 4154 16040 9001
2061 4154 16041 9001
2062 4903 19921 9001
2063 4315 16028 9001 old
2064 4315 16029 9001 old
2065 4818 19952 9001 ws
2066 4157 19924 9039
2067 4158 16020 9001
2068 4159 18240 9001
2069 4159 18241 9001
2070 4159 18242 9001
2071 4159 18243 9001
2072 4159 18244 9001
2073 4159 18245 9001
2074 4159 18246 9001
2075 4159 18247 9001
2076 4159 18248 9001
2077 4159 16032 9001
2078 4159 16033 9001
2079 4159 16034 9001
2080 4159 16035 9001
2081 4160 18032 9001 ne
2082 4161 18032 9001 ne
2083 4254 18032 9001 ne
2084 4254 16119 9001
2085 4267 18061 9001 ne old
2086 4267 18062 9001 ne old
2087 4159 16412 9001
2088 4223 16411 9001
2089 4163 16038 9001
2090 4163 16039 9001
2091 4164 16208 9001 ne old
2092 4164 16209 9001 ne old
2093 4147 16586 9001 ne
2094 4324 16506 9001
2095 4165 16028 9001
2096 4162 18251 9001 ne
2097 4162 18252 9001 ne
2098 4162 18253 9001 ne
2099 4286 19953 9001
2100 4121 19930 9001
2101 4249 18260 9001
2102 4249 18261 9001
2103 4249 18262 9001
2104 4249 18263 9001
2105 4167 17931 9001 ne
2106 4167 17932 9001 ne
2107 4167 17933 9001 ne
2108 4167 17934 9001 ne
2109 4167 17935 9001 ne
2110 4167 17936 9001 ne
2111 4167 17937 9001 ne
2112 4167 17938 9001 ne
2113 4167 17939 9001 ne
2114 4167 17940 9001 ne
2115 4167 17941 9001 ne
2116 4167 17942 9001 ne
2117 4167 17943 9001 ne
2118 4167 17944 9001 ne
2119 4167 17945 9001 ne
2120 4167 17946 9001 ne
2121 4167 17947 9001 ne
2122 4167 17948 9001 ne
2123 4167 17949 9001 ne
2124 4167 17950 9001 ne
2125 4167 17951 9001 ne
2126 4167 17952 9001 ne
2127 4167 17953 9001 ne
2128 4167 17954 9001 ne
2129 4167 17955 9001 ne
2130 4167 17956 9001 ne
2131 4167 17957 9001 ne
2132 4167 17958 9001 ne
2133 4167 16158 9001
2134 4167 16159 9001
2135 4167 16160 9001
2136 4168 19959 9094
2137 4168 17001 9001
2138 4609 19944 9001
2139 4140 17700 9001 old
2140 4140 17703 9001 old
2141 4140 17704 9001 old
2142 4140 17705 9001 old
2143 4140 17706 9001 old
2144 4140 17707 9001 old
2145 4140 17708 9001 old
2146 4140 17709 9001 old
2147 4140 17710 9001 old
2148 4140 16021 9001 old
2149 4140 16018 9001 old
2150 4140 16017 9001 old
2151 4140 16013 9001 old
2152 4140 16012 9001 old
2153 4140 16011 9001 old
2154 4171 18085 9001
2155 4169 15300 9003 old
2156 4152 16159 9001 old
2157 4173 19962 9001
2158 4173 16029 9001
2159 4174 19963 9094
2160 4174 19964 9094
2161 4175 16028 9001
2162 4175 16029 9001
2163 4052 3899 9001 old
2164 4142 17005 9001
2165 4143 17005 9001
2166 4178 16263 9001 ne old
2167 4178 16264 9001 ne old
2168 4178 16265 9001 ne old
2169 4181 19966 9001 ne
2170 4312 19967 9001 ne old
2171 4179 18281 9001 ne old
2172 4179 18282 9001 ne
2173 4179 18283 9001 ne
2174 4179 18284 9001 ne
2175 4179 18285 9001 ne
2176 9702 18305 9001 ne
2177 9702 18306 9001 ne
2178 9702 18307 9001 ne
2179 9702 18308 9001 ne
2180 9702 18300 9001 ne
2188 4182 16025 9001
2189 4183 16026 9001
2190 4184 16026 9001
2191 4185 16028 9001 old
2192 4230 18086 9001 old
2193 4167 19971 9001 ne
2194 4169 15301 9003 old
2195 4152 16102 9001
2196 4258 18401 9001
2197 4258 18402 9001
2198 4258 18403 9001
2199 4191 16204 9001 ne old
2200 4122 19945 9001 ne
2201 4189 16018 9001
2202 4189 16019 9001
2203 4189 16020 9001
2204 4267 15302 9003
2205 4269 15303 9001
2206 4230 16269 9001 ne
2207 4230 16270 9001 ne
2208 4230 16271 9001 ne
2209 4230 16272 9001 ne
2210 4230 16273 9001 ne
2211 4230 16274 9001 ne
2212 4230 16275 9001 ne
2213 4258 16430 9001
2214 4192 18415 9001 old
2215 4193 16032 9001
2216 4194 16022 9001
2217 4194 16023 9001
2218 4195 18425 9001
2219 4122 16019 9001
2220 4122 16020 9001
2221 4195 18426 9001
2222 4269 15304 9002
2223 4269 15305 9002
2224 4269 15306 9002
2225 4269 15307 9003
2226 4269 15308 9003
2227 4269 15309 9003
2228 4269 15310 9003
2229 4269 15311 9003
2230 4269 15312 9003
2231 4269 15313 9003
2232 4269 15314 9003
2233 4269 15315 9003
2234 4269 15316 9003
2235 4269 15317 9003
2236 4269 15318 9003
2237 4269 15319 9003
2238 4269 15320 9003
2239 4269 15321 9003
2240 4269 15322 9003
2241 4269 15323 9003
2242 4269 15324 9003
2243 4269 15325 9003
2244 4269 15326 9003 old
2245 4269 15327 9003 old
2246 4269 15328 9003
2247 4269 15329 9003
2248 4269 15330 9003
2249 4269 15331 9003
2250 4269 15332 9003
2251 4269 15333 9002
2252 4269 15334 9002
2253 4269 15335 9002
2254 4269 15336 9003
2255 4269 15337 9003
2256 4269 15338 9002
2257 4269 15339 9003
2258 4269 15340 9003
2259 4269 15341 9003
2260 4269 15342 9003
2261 4269 15343 9003
2262 4269 15344 9003
2263 4269 15345 9003
2264 4269 15346 9003
2265 4269 15347 9002
2266 4269 15348 9002
2267 4269 15349 9003
2268 4269 15350 9003
2269 4269 15351 9002
2270 4269 15352 9002
2271 4269 15353 9003
2272 4269 15354 9003
2273 4269 15355 9002
2274 4269 15356 9003
2275 4269 15357 9003
2276 4269 15358 9003
2277 4269 15359 9003
2278 4269 15360 9003
2279 4269 15361 9003
2280 4269 15362 9002
2281 4269 15363 9002
2282 4269 15364 9002
2283 4269 15365 9003
2284 4269 15366 9003
2285 4269 15367 9003
2286 4269 15368 9003
2287 4269 15369 9003
2288 4269 15370 9003
2289 4269 15371 9003
2290 4122 19933 9001
2291 4122 19960 9001 old
2292 4140 19960 9001 old
2294 4122 17794 9001
2295 4122 17795 9001
2296 4196 18427 9001
2297 4194 18421 9001 old
2298 4194 18422 9001 old
2299 4194 18432 9001
2300 4194 18423 9001 old
2301 4194 18433 9001
2302 4194 18424 9001 old
2303 4194 18434 9001
2304 4194 18435 9001
2305 4194 18436 9001
2306 4194 18437 9001
2307 4194 18428 9001
2308 4211 16709 9001
2309 4326 16716 9001
2310 4326 16732 9001
2311 4326 16406 9001
2312 4197 16033 9001
2313 4198 16033 9001
2314 4302 19975 9005
2315 4221 16119 9001
2316 4221 16120 9001
2317 4248 19976 9001
2318 4204 19977 9001
2319 4230 16305 9001 ne
2320 4230 16370 9001 ne
2321 4230 16306 9001 ne
2322 4230 16372 9001 ne
2323 4230 16307 9001 ne
2324 4230 16374 9001 ne
2325 4230 16308 9001 ne
2326 4611 19978 9001 ne
2327 4610 16213 9001 ne
2328 4610 16214 9001 ne
2329 4610 16215 9001 ne
2330 4610 16216 9001 ne
2331 4610 16217 9001 ne
2332 4610 16218 9001 ne
2333 4610 16219 9001 ne
2334 4610 16220 9001 ne
2335 4610 16221 9001 ne
2336 4610 16222 9001 ne
2337 4610 16223 9001 ne
2338 4610 16313 9001 ne
2339 4610 16314 9001 ne
2340 4610 16315 9001 ne
2341 4610 16316 9001 ne
2342 4610 16317 9001 ne
2343 4610 16318 9001 ne
2344 4610 16319 9001 ne
2345 4610 16320 9001 ne
2346 4610 16321 9001 ne
2347 4610 16322 9001 ne
2348 4610 16323 9001 ne
2349 4610 16285 9001 ne
2350 4610 16286 9001 ne
2351 4610 16287 9001 ne
2352 4610 16288 9001 ne
2353 4610 16289 9001 ne
2354 4610 16290 9001 ne
2355 4610 16291 9001 ne
2356 4610 16292 9001 ne
2357 4610 16293 9001 ne
2358 4610 16294 9001 ne
2359 4610 16295 9001 ne
2360 4610 16296 9001 ne
2361 4610 16297 9001 ne
2362 4610 16298 9001 ne
2363 4610 16299 9001 ne
2364 4610 16070 9001 ne
2365 4610 16071 9001 ne
2366 4610 16072 9001 ne
2367 4610 16073 9001 ne
2368 4610 16074 9001 ne
2369 4610 16075 9001 ne
2370 4610 16313 9001 ne
2371 4610 16386 9001 ne
2372 4610 16314 9001 ne
2373 4610 16388 9001 ne
2374 4610 16315 9001 ne
2375 4610 16390 9001 ne
2376 4610 16316 9001 ne
2377 4610 16392 9001 ne
2378 4610 16317 9001 ne
2379 4610 16394 9001 ne
2380 4610 16318 9001 ne
2381 4610 16396 9001 ne
2382 4610 16319 9001 ne
2383 4610 16398 9001 ne
2384 4610 16320 9001 ne
2385 4610 16170 9001 ne
2386 4610 16321 9001 ne
2387 4610 16172 9001 ne
2388 4610 16322 9001 ne
2389 4610 16174 9001 ne
2390 4610 16323 9001 ne
2391 4123 18191 9001 ne
2392 4123 18192 9001 ne
2393 4123 18193 9001 ne
2394 4123 18194 9001 ne
2395 4164 16208 9001 ne
2396 4164 16209 9001 ne
2397 4178 16263 9001 ne
2398 4178 16264 9001 ne
2399 4178 16265 9001 ne
2400 4124 19929 9001 ne old
2401 4214 16285 9001 ne
2402 4214 16286 9001 ne
2403 4214 16287 9001 ne
2404 4214 16288 9001 ne
2405 4214 16289 9001 ne
2406 4214 16290 9001 ne
2407 4214 16291 9001 ne
2408 4214 16292 9001 ne
2409 4214 16293 9001 ne
2410 4214 16294 9001 ne
2411 4214 16295 9001 ne
2412 4214 16296 9001 ne
2413 4214 16297 9001 ne
2414 4214 16298 9001 ne
2415 4214 16299 9001 ne
2416 4214 16070 9001 ne
2417 4214 16071 9001 ne
2418 4214 16072 9001 ne
2419 4214 16073 9001 ne
2420 4214 16074 9001 ne
2421 4214 16075 9001 ne
2422 4214 16313 9001 ne
2423 4214 16386 9001 ne
2424 4214 16314 9001 ne
2425 4214 16388 9001 ne
2426 4214 16315 9001 ne
2427 4214 16390 9001 ne
2428 4214 16316 9001 ne
2429 4214 16392 9001 ne
2430 4214 16317 9001 ne
2431 4214 16394 9001 ne
2432 4214 16318 9001 ne
2433 4214 16396 9001 ne
2434 4214 16319 9001 ne
2435 4214 16398 9001 ne
2436 4214 16320 9001 ne
2437 4214 16170 9001 ne
2438 4214 16321 9001 ne
2439 4214 16172 9001 ne
2440 4214 16322 9001 ne
2441 4214 16174 9001 ne
2442 4214 16323 9001 ne
2443 4612 17801 9001 ne
2444 4612 17802 9001 ne
2445 4612 17803 9001 ne
2446 4612 17804 9001 ne
2447 4612 17805 9001 ne
2448 4612 17806 9001 ne
2449 4612 17807 9001 ne
2450 4612 17808 9001 ne
2451 4612 17809 9001 ne
2452 4612 17810 9001 ne
2453 4612 17811 9001 ne
2454 4612 17812 9001 ne
2455 4612 17813 9001 ne
2456 4612 17814 9001 ne
2457 4612 17815 9001 ne
2458 4612 17816 9001 ne
2459 4612 17817 9001 ne
2460 4612 17818 9001 ne
2461 4612 17819 9001 ne
2462 4191 16204 9001 ne
2463 4200 16304 9001 ne
2464 4200 16305 9001 ne
2465 4200 16306 9001 ne
2466 4200 16307 9001 ne
2467 4200 16308 9001 ne
2468 4200 16309 9001 ne
2469 4200 16310 9001 ne
2470 4200 16311 9001 ne
2471 4200 16312 9001 ne
2472 4200 16313 9001 ne
2473 4200 16314 9001 ne
2474 4200 16315 9001 ne
2475 4200 16316 9001 ne
2476 4200 16317 9001 ne
2477 4200 16318 9001 ne
2478 4200 16319 9001 ne
2479 4200 16320 9001 ne
2480 4200 16321 9001 ne
2481 4200 16322 9001 ne
2482 4200 16323 9001 ne
2483 4200 16324 9001 ne
2484 4200 16325 9001 ne
2485 4200 16326 9001 ne
2486 4200 16327 9001 ne
2487 4200 16328 9001 ne
2488 4200 16329 9001 ne
2489 4200 16330 9001 ne
2490 4200 16331 9001 ne
2491 4200 16332 9001 ne
2492 4284 16302 9001 ne old
2493 4284 16303 9001 ne old
2494 4284 16304 9001 ne
2495 4284 16305 9001 ne
2496 4284 16306 9001 ne
2497 4284 16307 9001 ne
2498 4284 16308 9001 ne
2499 4284 16309 9001 ne
2500 4284 16310 9001 ne
2501 4284 16311 9001 ne
2502 4284 16312 9001 ne
2503 4284 16313 9001 ne
2504 4284 16314 9001 ne
2505 4284 16315 9001 ne
2506 4284 16316 9001 ne
2507 4284 16317 9001 ne
2508 4284 16318 9001 ne
2509 4284 16319 9001 ne
2510 4284 16320 9001 ne
2511 4284 16321 9001 ne
2512 4284 16322 9001 ne
2513 4284 16323 9001 ne
2514 4284 16324 9001 ne
2515 4284 16325 9001 ne
2516 4284 16326 9001 ne
2517 4284 16327 9001 ne
2518 4284 16328 9001 ne
2519 4284 16329 9001 ne
2520 4284 16330 9001 ne
2521 4284 16331 9001 ne
2522 4284 16332 9001 ne
2523 4284 16267 9001 ne
2524 4284 16268 9001 ne
2525 4284 16269 9001 ne
2526 4284 16270 9001 ne
2527 4284 16271 9001 ne
2528 4284 16272 9001 ne
2529 4284 16273 9001 ne
2530 4284 16274 9001 ne
2531 4284 16275 9001 ne
2532 4284 16276 9001 ne
2533 4284 16277 9001 ne
2534 4284 16278 9001 ne
2535 4284 16279 9001 ne
2536 4284 16280 9001 ne
2537 4284 16281 9001 ne
2538 4284 16282 9001 ne
2539 4284 16283 9001 ne
2540 4284 16284 9001 ne
2541 4284 16285 9001 ne
2542 4284 16286 9001 ne
2543 4284 16287 9001 ne
2544 4284 16288 9001 ne
2545 4284 16289 9001 ne
2546 4284 16290 9001 ne
2547 4284 16291 9001 ne
2548 4284 16292 9001 ne
2549 4284 16293 9001 ne
2550 4125 16150 9001 old
2551 4284 16294 9001 ne
2552 4284 16295 9001 ne
2553 4284 16296 9001 ne
2554 4284 16297 9001 ne
2555 4284 16298 9001 ne
2556 4284 16299 9001 ne
2557 4284 16070 9001 ne
2558 4284 16071 9001 ne
2559 4284 16072 9001 ne
2560 4284 16073 9001 ne
2561 4284 16074 9001 ne
2562 4284 16075 9001 ne
2563 4284 16076 9001 ne
2564 4284 16077 9001 ne
2565 4284 16078 9001 ne
2566 4284 16079 9001 ne
2567 4284 16080 9001 ne
2568 4284 16081 9001 ne
2569 4284 16082 9001 ne
2570 4284 16083 9001 ne
2571 4284 16084 9001 ne
2572 4284 16085 9001 ne
2573 4284 16086 9001 ne
2574 4284 16087 9001 ne
2575 4284 16088 9001 ne
2576 4284 16089 9001 ne
2577 4284 16090 9001 ne old
2578 4284 16091 9001 ne
2579 4284 16092 9001 ne
2580 4284 16093 9001 ne
2581 4284 16094 9001 ne
2582 4284 16304 9001 ne
2583 4284 16368 9001 ne
2584 4284 16305 9001 ne
2585 4284 16370 9001 ne
2586 4284 16306 9001 ne
2587 4284 16372 9001 ne
2588 4284 16307 9001 ne
2589 4284 16374 9001 ne
2590 4284 16308 9001 ne
2591 4284 16376 9001 ne
2592 4284 16309 9001 ne
2593 4284 16378 9001 ne
2594 4284 16310 9001 ne
2595 4284 16380 9001 ne
2596 4284 16311 9001 ne
2597 4284 16382 9001 ne
2598 4284 16312 9001 ne
2599 4284 16384 9001 ne
2600 4669 19934 9001 ne old
2601 4284 16313 9001 ne
2602 4284 16386 9001 ne
2603 4284 16314 9001 ne
2604 4284 16388 9001 ne
2605 4284 16315 9001 ne
2606 4284 16390 9001 ne
2607 4284 16316 9001 ne
2608 4284 16392 9001 ne
2609 4284 16317 9001 ne
2610 4284 16394 9001 ne
2611 4284 16318 9001 ne
2612 4284 16396 9001 ne
2613 4284 16319 9001 ne
2614 4284 16398 9001 ne
2615 4284 16320 9001 ne
2616 4284 16170 9001 ne
2617 4284 16321 9001 ne
2618 4284 16172 9001 ne
2619 4284 16322 9001 ne
2620 4284 16174 9001 ne
2621 4284 16323 9001 ne
2622 4284 16176 9001 ne
2623 4284 16324 9001 ne
2624 4284 16178 9001 ne
2625 4284 16325 9001 ne
2626 4284 16180 9001 ne
2627 4284 16326 9001 ne
2628 4284 16182 9001 ne
2629 4284 16327 9001 ne
2630 4284 16184 9001 ne
2631 4284 16328 9001 ne
2632 4284 16186 9001 ne
2633 4284 16329 9001 ne
2634 4284 16188 9001 ne
2635 4284 16330 9001 ne
2636 4284 16190 9001 ne
2637 4284 16331 9001 ne
2638 4284 16192 9001 ne
2639 4284 16332 9001 ne
2640 4284 16194 9001 ne
2641 4200 16267 9001 ne
2642 4200 16268 9001 ne
2643 4200 16269 9001 ne
2644 4200 16270 9001 ne
2645 4200 16271 9001 ne
2646 4200 16272 9001 ne
2647 4200 16273 9001 ne
2648 4200 16274 9001 ne
2649 4200 16275 9001 ne
2650 4200 16276 9001 ne
2651 4200 16277 9001 ne
2652 4200 16278 9001 ne
2653 4200 16279 9001 ne
2654 4200 16280 9001 ne
2655 4200 16281 9001 ne
2656 4200 16282 9001 ne
2657 4200 16283 9001 ne
2658 4200 16284 9001 ne
2659 4200 16285 9001 ne
2660 4200 16286 9001 ne
2661 4200 16287 9001 ne
2662 4200 16288 9001 ne
2663 4200 16289 9001 ne
2664 4200 16290 9001 ne
2665 4200 16291 9001 ne
2666 4200 16292 9001 ne
2667 4200 16293 9001 ne
2668 4200 16294 9001 ne
2669 4200 16295 9001 ne
2670 4200 16296 9001 ne
2671 4200 16297 9001 ne
2672 4200 16298 9001 ne
2673 4200 16299 9001 ne
2674 4200 16070 9001 ne
2675 4200 16071 9001 ne
2676 4200 16072 9001 ne
2677 4200 16073 9001 ne
2678 4200 16074 9001 ne
2679 4200 16075 9001 ne
2680 4200 16076 9001 ne
2681 4200 16077 9001 ne
2682 4200 16078 9001 ne
2683 4200 16079 9001 ne
2684 4200 16080 9001 ne
2685 4200 16081 9001 ne
2686 4200 16082 9001 ne
2687 4200 16083 9001 ne
2688 4200 16084 9001 ne
2689 4200 16085 9001 ne
2690 4200 16086 9001 ne
2691 4200 16087 9001 ne
2692 4200 16088 9001 ne
2693 4200 16089 9001 ne
2694 4200 16090 9001 ne old
2695 4200 16091 9001 ne
2696 4200 16092 9001 ne
2697 4200 16093 9001 ne
2698 4200 16094 9001 ne
2699 4200 16304 9001 ne
2700 4200 16368 9001 ne
2701 4200 16305 9001 ne
2702 4200 16370 9001 ne
2703 4200 16306 9001 ne
2704 4200 16372 9001 ne
2705 4200 16307 9001 ne
2706 4200 16374 9001 ne
2707 4200 16308 9001 ne
2708 4200 16376 9001 ne
2709 4200 16309 9001 ne
2710 4200 16378 9001 ne
2711 4200 16310 9001 ne
2712 4200 16380 9001 ne
2713 4200 16311 9001 ne
2714 4200 16382 9001 ne
2715 4200 16312 9001 ne
2716 4200 16384 9001 ne
2717 4200 16313 9001 ne
2718 4200 16386 9001 ne
2719 4200 16314 9001 ne
2720 4200 16388 9001 ne
2721 4200 16315 9001 ne
2722 4200 16390 9001 ne
2723 4200 16316 9001 ne
2724 4200 16392 9001 ne
2725 4200 16317 9001 ne
2726 4200 16394 9001 ne
2727 4200 16318 9001 ne
2728 4200 16396 9001 ne
2729 4200 16319 9001 ne
2730 4200 16398 9001 ne
2731 4200 16320 9001 ne
2732 4200 16170 9001 ne
2733 4200 16321 9001 ne
2734 4200 16172 9001 ne
2735 4200 16322 9001 ne
2736 4127 16136 9001
2737 4127 16137 9001
2738 4200 16174 9001 ne
2739 4200 16323 9001 ne
2740 4200 16176 9001 ne
2741 4200 16324 9001 ne
2742 4200 16178 9001 ne
2743 4200 16325 9001 ne
2744 4200 16180 9001 ne
2745 4200 16326 9001 ne
2746 4200 16182 9001 ne
2747 4200 16327 9001 ne
2748 4200 16184 9001 ne
2749 4200 16328 9001 ne
2750 4200 16186 9001 ne
2751 4200 16329 9001 ne
2752 4200 16188 9001 ne
2753 4200 16330 9001 ne
2754 4200 16190 9001 ne
2755 4200 16331 9001 ne
2756 4200 16192 9001 ne
2757 4200 16332 9001 ne
2758 4200 16194 9001 ne
2759 4152 10131 9001
2760 4152 10132 9001
2761 4152 10231 9001
2762 4152 10232 9001
2763 4152 10233 9001
2764 4152 10331 9001
2765 4152 10332 9001
2766 4152 10431 9001
2767 4152 10432 9001
2768 4152 10433 9001
2769 4152 10434 9001
2770 4152 10435 9001
2771 4152 10436 9001
2772 4152 10531 9001
2773 4152 10532 9001
2774 4152 10533 9001
2775 4152 10630 9001
2776 4152 10730 9001
2777 4152 10931 9001
2778 4152 10932 9001
2779 4152 10933 9001
2780 4152 11031 9001
2781 4152 11032 9001
2782 4152 15131 9001
2783 4152 15132 9001
2784 4152 15133 9001
2785 4152 15134 9001
2786 4152 15135 9001
2787 4152 11131 9001
2788 4152 11132 9001
2789 4152 11133 9001
2790 4152 11231 9001
2791 4152 11232 9001
2792 4152 11331 9001
2793 4152 11332 9001
2794 4152 11431 9001
2795 4152 11432 9001
2796 4152 11531 9001
2797 4152 11532 9001
2798 4152 15303 9001
2799 4152 11632 9001
2800 4152 11731 9001
2801 4152 11732 9001
2802 4152 11831 9001
2803 4152 11832 9001
2804 4152 11930 9001
2805 4152 12031 9001
2806 4152 12032 9001
2807 4152 12141 9001
2808 4152 12142 9001
2809 4152 12143 9001
2810 4152 12231 9001
2811 4152 12232 9001
2812 4152 12233 9001
2813 4152 12331 9001
2814 4152 12332 9001
2815 4152 12431 9001
2816 4152 12432 9001
2817 4152 12433 9001
2818 4152 12530 9001
2819 4152 12630 9001
2820 4152 12731 9001
2821 4152 12732 9001
2822 4152 12733 9001
2823 4152 12830 9001
2824 4152 12930 9001
2825 4152 13031 9001
2826 4152 13032 9001
2827 4152 13033 9001
2828 4152 13131 9001
2829 4152 13132 9001
2830 4152 13133 9001
2831 4152 13134 9001
2832 4152 13331 9001
2833 4152 13332 9001
2834 4152 13431 9001
2835 4152 13432 9001
2836 4152 13531 9001
2837 4152 13532 9001
2838 4152 13631 9001
2839 4152 13632 9001
2840 4152 13830 9001
2841 4152 14031 9001
2842 4152 14032 9001
2843 4152 14130 9001
2844 4152 14231 9001
2845 4152 14232 9001
2846 4152 14233 9001
2847 4152 14234 9001
2848 4152 14235 9001
2849 4152 14331 9001
2850 4152 14332 9001
2851 4152 14333 9001
2852 4152 14430 9001
2853 4152 14531 9001
2854 4152 14532 9001
2855 4152 14631 9001
2856 4152 14632 9001
2857 4152 14731 9001
2858 4152 14732 9001
2859 4152 14831 9001
2860 4152 14832 9001
2861 4152 14833 9001
2862 4152 14931 9001
2863 4152 14932 9001
2864 4152 14933 9001
2865 4152 14934 9001
2866 4152 15230 9001
2867 4152 15304 9002
2868 4152 15305 9002
2869 4152 15306 9002
2870 4152 15307 9003
2871 4152 15308 9003
2872 4152 15309 9003
2873 4152 15310 9003
2874 4152 15311 9003
2875 4152 15312 9003
2876 4152 15313 9003
2877 4152 15314 9003
2878 4152 15315 9003
2879 4152 15316 9003
2880 4152 15317 9003
2881 4152 15318 9003
2882 4152 15319 9003
2883 4152 15320 9003
2884 4152 15321 9003
2885 4152 15322 9003
2886 4152 15323 9003
2887 4152 15324 9003
2888 4152 15325 9003
2889 4152 15326 9003 old
2890 4152 15327 9003 old
2891 4152 15328 9003
2892 4152 15329 9003
2893 4152 15330 9003
2894 4152 15331 9003
2895 4152 15332 9003
2896 4152 15333 9002
2897 4152 15334 9002
2898 4152 15335 9002
2899 4152 15336 9003
2900 4152 15337 9003
2901 4152 15338 9002
2902 4152 15339 9003
2903 4152 15340 9003
2904 4152 15341 9003
2905 4152 15342 9003
2906 4152 15343 9003
2907 4152 15344 9003
2908 4152 15345 9003
2909 4152 15347 9002
2910 4152 15348 9002
2911 4152 15349 9003
2912 4152 15350 9003
2913 4152 15351 9002
2914 4152 15352 9002
2915 4152 15356 9003
2916 4152 15357 9003
2917 4152 15358 9003
2918 4152 15359 9003
2919 4152 15360 9003
2920 4152 15361 9003
2921 4152 15362 9002
2922 4152 15363 9002
2923 4152 15364 9002
2924 4152 15365 9003
2925 4152 15366 9003
2926 4152 15367 9003
2927 4152 15368 9003
2928 4152 15369 9003
2929 4152 15370 9003
2930 4152 15371 9003
2931 4213 16413 9001
2932 4614 19919 9001
2933 4613 16150 9001
2934 4820 19905 9001 old
2935 4284 18441 9001 ne
2936 4284 18442 9001 ne
2937 4284 18443 9001 ne
2938 4284 18444 9001 ne
2939 4284 18446 9001 ne
2940 4284 18447 9001 ne
2941 4284 18448 9001 ne
2942 4615 16028 9001
2943 4616 16028 9001
2944 4617 17700 9001 old
2945 4617 17703 9001
2946 4617 17704 9001
2947 4617 17705 9001
2948 4617 17706 9001
2949 4617 17707 9001
2950 4617 17708 9001
2951 4617 17709 9001
2952 4617 17710 9001
2953 4617 19946 9001 ne
2954 4617 19960 9001
2955 4617 16011 9001
2956 4617 16012 9001
2957 4617 16013 9001
2958 4617 16017 9001
2959 4617 16018 9001
2960 4617 16019 9001
2961 4617 16020 9001
2962 4617 16021 9001
2963 4904 19979 9001 ws
2964 4267 15020 9003
2965 4269 15372 9003
2966 4269 15373 9003
2967 4152 15372 9003
2968 4152 15373 9003
2969 4621 16020 9001
2970 4622 16020 9001
2971 4623 16022 9001
2972 4624 16022 9001
2973 4625 16020 9001
2975 4627 16140 9001
2976 4628 16106 9001
2977 4629 16105 9001
2978 4630 16107 9001
2979 4631 16142 9001 old
2980 4632 16138 9001
2981 4633 16158 9001
2982 4634 16158 9001 old
2983 4635 16158 9001 old
2984 4645 19981 9001 old
2985 4636 19983 9001
2986 4637 19983 9001
2987 4638 16021 9001
2988 4639 16101 9001
2989 4640 16020 9001 old
2990 4626 19982 9001 old
2991 4269 13633 9001
2992 4269 15374 9002
2993 4152 13633 9001
2994 4152 15374 9002
2995 4641 16158 9001
2996 4642 16158 9001
2997 4643 16158 9001
2998 4644 16158 9001
2999 4646 16138 9001
3000 4613 19905 9001
3001 4211 19905 9001
3002 4257 19905 9001
3003 4265 18121 9001
3004 4265 18122 9001
3005 4269 19984 9001
3006 4619 17333 9001 ne
3007 4619 17321 9001 ne
3008 4619 17322 9001 ne
3009 4619 17323 9001 ne
3010 4619 17324 9001 ne
3011 4619 17325 9001 ne
3012 4619 17326 9001 ne
3013 4619 17327 9001 ne
3014 4619 17328 9001 ne
3015 4619 17329 9001 ne
3016 4619 17330 9001 ne
3017 4619 17331 9001 ne
3018 4619 17332 9001 ne
3019 4124 17334 9001 ne
3020 4124 17335 9001 ne
3021 4124 19929 9001 ne
3022 4124 17336 9001 ne
3023 4124 17337 9001 ne
3024 4124 17338 9001 ne
3025 4308 17334 9001 ne
3026 4308 17335 9001 ne
3027 4308 19929 9001 ne
3028 4308 17336 9001 ne
3029 4308 17337 9001 ne
3030 4308 17338 9001 ne
3031 4326 19992 9001
3032 4326 19993 9001
3033 4326 19994 9001
3034 4258 19985 9001 ne
3035 4258 19986 9001 ne
3036 4130 16136 9001
3037 4130 16137 9001
3038 4258 16026 9001 ne old
3039 4258 16027 9001 ne old
3040 4258 16028 9001 ne
3041 4258 16029 9001 ne
3042 4258 16030 9001 ne
3043 4258 16031 9001 ne
3044 4258 16032 9001 ne
3045 4258 16033 9001 ne
3046 4258 16034 9001 ne
3047 4258 16035 9001 ne
3048 4258 16036 9001 ne
3049 4258 16037 9001 ne
3050 4258 16038 9001 ne old
3051 4258 16039 9001 ne old
3052 4657 19987 9001
3053 4658 19988 9001
3054 4658 16026 9001
3055 4658 16027 9001
3056 4658 16028 9001
3057 4659 19989 9001
3058 4660 19991 9001 ne
3059 4661 19990 9001 ne
3060 4662 16158 9001
3061 4663 16028 9001
3062 4664 16026 9001
3063 4665 16026 9001
3064 4670 16032 9001
3065 4670 16033 9001
3066 4230 19995 9001
3067 4258 16065 9001
3068 4314 19996 9001 ne
3069 4267 14811 9001
3070 4269 14841 9001
3071 4152 14841 9001
3072 4269 11851 9001
3073 4269 11852 9001 old
3074 4269 11853 9001
3075 4152 11851 9001
3076 4152 11852 9001 old
3077 4152 11853 9001
3078 4269 12150 9001
3079 4152 12150 9001
3080 4267 14252 9002
3081 4269 14251 9001
3082 4269 14253 9001
3083 4269 14254 9001
3084 4152 14253 9001
3085 4152 14254 9001
3086 4269 10934 9001
3087 4152 10934 9001
3088 4269 11630 9001
3089 4269 15375 9003
3090 4152 11630 9001
3091 4152 15375 9003
3092 4301 16051 9001
3093 4301 16052 9001
3094 4301 16053 9001
3095 4301 16054 9001
3096 4301 16055 9001
3097 4612 16051 9001
3098 4612 16052 9001
3099 4612 16053 9001
3100 4612 16054 9001
3101 4612 16055 9001
3102 4169 15376 9003
3103 4681 16028 9001 old
3104 4681 16029 9001 old
3105 4681 16030 9001 old
3106 4682 16490 9001
3107 4283 17359 9001
3108 4258 19998 9001
3109 4258 19999 9001
3110 4202 17360 9001
3111 4283 17361 9001
3112 4283 17362 9001
3113 4283 17363 9001
3114 4686 18055 9001 ne
3115 4686 18056 9001 ne
3116 4686 18057 9001 ne
3117 4686 18058 9001 ne
3118 4686 18059 9001 ne
3119 4192 18415 9001
3120 4179 18280 9001 ne
3121 4683 18171 9001
3122 4683 18172 9001
3123 4683 18173 9001
3124 4683 18174 9001
3125 4683 18175 9001
3126 4258 18183 9001 ne
3127 4258 18184 9001 ne
3128 4258 18185 9001 ne
3129 4258 18186 9001 ne
3130 4258 18187 9001 ne
3131 4258 18188 9001 ne
3132 4258 18189 9001 ne
3133 4258 18190 9001 ne
3134 4258 18195 9001 ne
3135 4258 18196 9001 ne
3136 4258 18197 9001 ne
3137 4258 18198 9001 ne
3138 4258 18199 9001 ne
3139 4748 19878 9098 ne
3140 4752 19879 9098 ne
3141 4721 16160 9001
3142 4721 16101 9001
3143 4720 19880 9001 old
3144 4741 19870 9001
3145 4258 19870 9001
3146 4284 16266 9001 ne old
3147 4284 16366 9001 ne old
3148 4131 16048 9001
3149 4131 16049 9001
3150 4200 16266 9001 ne old
3151 4200 16366 9001 ne old
3152 4619 19876 9001 ne
3153 4617 19984 9001
3154 4617 16007 9001
3155 4617 16008 9001
3156 4617 16009 9001
3157 4617 16010 9001
3158 4617 16014 9001
3159 4617 16015 9001
3160 4617 16016 9001
3161 4269 19875 9001
3162 4617 19875 9001
3163 4749 19981 9001
3164 4750 16158 9001
3165 4644 19873 9001
3166 4644 19874 9001
3167 4751 19871 9301
3168 4751 19872 9001
3169 4749 16157 9001
3170 4749 16158 9001
3171 4749 16159 9001
3172 4641 16159 9001
3173 4753 19877 9001
3174 4269 15397 9001
3175 4269 15398 9001
3176 4131 16506 9001
3177 4754 18319 9001
3178 4747 16018 9001
3179 4747 16019 9001
3180 4747 16020 9001
3181 4747 16021 9001
3182 4747 16022 9001
3183 4747 16023 9001
3184 4747 16024 9001
3185 4747 16025 9001
3186 4747 16026 9001
3187 4747 16027 9001
3188 4747 16028 9001
3189 4747 16029 9001
3190 4754 18310 9001
3191 4754 18311 9001
3192 4754 18312 9001
3193 4754 18313 9001
3194 4754 18314 9001
3195 4754 18315 9001
3196 4754 18316 9001
3197 4754 18317 9001
3198 4754 18318 9001
3199 4754 16032 9001
3200 4132 19906 9001
3201 4754 16033 9001
3202 4754 16034 9001
3203 4754 16035 9001
3204 4326 17204 9001
3205 4326 17205 9001
3206 4326 17206 9001
3207 4326 17207 9001
3208 4326 17208 9001
3209 4326 17209 9001
3210 4326 17210 9001
3211 4326 17211 9001
3212 4326 17212 9001
3213 4326 17213 9001
3214 4326 17214 9001
3215 4326 17215 9001
3216 4326 17216 9001
3217 4326 17217 9001
3218 4326 17218 9001
3219 4326 17219 9001
3220 4326 17220 9001
3221 4326 17221 9001
3222 4326 17222 9001
3223 4326 17223 9001
3224 4326 17224 9001
3225 4326 17225 9001
3226 4326 17226 9001
3227 4326 17227 9001
3228 4326 17228 9001
3229 4326 17229 9001
3230 4326 17230 9001
3231 4326 17231 9001
3232 4326 17232 9001
3233 4326 17233 9001
3234 4326 17234 9001
3235 4326 17235 9001
3236 4326 17236 9001
3237 4326 17237 9001
3238 4326 17238 9001
3239 4326 17239 9001
3240 4326 17240 9001
3241 4326 17241 9001
3242 4326 17242 9001
3243 4326 17243 9001
3244 4326 17244 9001
3245 4326 17245 9001
3246 4326 17246 9001
3247 4326 17247 9001
3248 4326 17248 9001
3249 4326 17249 9001
3250 4326 17250 9001
3251 4326 17251 9001
3252 4326 17252 9001
3253 4326 17253 9001
3254 4326 17254 9001
3255 4326 17255 9001
3256 4326 17256 9001
3257 4326 17257 9001
3258 4326 17258 9001
3259 4326 17259 9001
3260 4326 17260 9001
3261 4326 17261 9001
3262 4326 17262 9001
3263 4326 17263 9001
3264 4326 17264 9001
3265 4326 17265 9001
3266 4326 17266 9001
3267 4326 17267 9001
3268 4326 17268 9001
3269 4326 17269 9001
3270 4326 17270 9001
3271 4326 17271 9001
3272 4326 17272 9001
3273 4326 17273 9001
3274 4326 17274 9001
3275 4326 17275 9001
3276 4326 17276 9001
3277 4326 17277 9001
3278 4326 17278 9001
3279 4326 17279 9001
3280 4326 17280 9001
3281 4326 17281 9001
3282 4326 17282 9001
3283 4326 17283 9001
3284 4326 17284 9001
3285 4326 17285 9001
3286 4326 17286 9001
3287 4326 17287 9001
3288 4326 17288 9001
3289 4326 17289 9001
3290 4326 17290 9001
3291 4326 17291 9001
3292 4326 17292 9001
3293 4326 17293 9001
3294 4326 17294 9001
3295 4675 15399 9001
3296 4687 16105 9001
3297 4687 16106 9001
3298 4687 16107 9001
3299 4687 16108 9001
3300 4133 19938 9001 ne
3301 4180 19938 9001 ne
3302 4689 16107 9001
3303 4688 16107 9001
3304 4690 16106 9001
3305 4691 16106 9001
3306 4692 16105 9001
3307 4693 16039 9001
3308 4283 17364 9001
3309 4267 10420 9001
3310 4269 10420 9001
3311 4152 10420 9001
3312 4623 16021 9001
3313 4624 16021 9001
3314 4695 17401 9001 old
3315 4695 17402 9001 old
3316 4696 17422 9001
3317 4696 17424 9001
3318 4697 17412 9001
3319 4697 17414 9001
3320 4697 17416 9001
3321 4697 17418 9001
3322 4697 17420 9001
3323 4697 17422 9001
3324 4697 17424 9001
3325 4697 17426 9001
3326 4697 17428 9001
3327 4697 17430 9001
3328 4179 18286 9001 ne
3329 4179 16265 9001 ne
3330 4179 16266 9001 ne
3331 4179 16267 9001 ne
3332 4179 16268 9001 ne
3333 4179 16203 9001 ne
3334 4179 16204 9001 ne
3335 4179 16205 9001 ne
3336 4698 16142 9001
3337 4699 19899 9001
3338 4269 15021 9001
3339 4701 17412 9001
3340 4701 17414 9001
3341 4701 17416 9001
3342 4701 16133 9001
3343 4702 16028 9001
3344 4702 16029 9001
3345 4702 16030 9001
3346 4669 19934 9001 ne
3347 4269 19897 9001
3348 4617 19897 9001
3349 4326 19898 9001 old
3350 4284 18450 9001 ne
3351 4284 18451 9001 ne
3352 4284 18452 9001 ne
3353 4704 16132 9001
3354 4705 16132 9001
3355 4706 18072 9001
3356 4723 16017 9001 old
3357 4726 16017 9001 old
3358 4152 13230 9001
3359 4152 15346 9002 old
3360 4152 13930 9001
3361 4152 15355 9002
3362 4152 13731 9001
3363 4152 15353 9003
3364 4152 13732 9001
3365 4152 15354 9003
3366 4738 19896 9001 ne old
3367 4700 16028 9001
3368 4700 16029 9001
3369 4700 16030 9001
3370 4267 16059 9001
3371 4267 16060 9001
3372 4269 16059 9001
3373 4269 16060 9001
3374 4741 16029 9001
3375 4742 19895 9001
3376 4742 19894 9001
3377 4742 19893 9001
3378 4742 19892 9001
3379 4742 19891 9001
3380 4742 19890 9001
3381 4742 19889 9001
3382 4742 19888 9001
3383 4742 19887 9001
3384 4742 19886 9001
3385 4742 19885 9001
3386 4123 18180 9001 ne
3387 4123 18205 9001 ne
3388 4284 19884 9001 ne
3389 4284 16099 9001 ne
3390 4200 16099 9001 ne
3391 4743 16037 9001
3392 4743 16038 9001
3393 4743 16039 9001
3394 4744 19906 9001
3395 4326 19883 9001
3396 4746 16263 9001 ne
3397 4746 16264 9001 ne
3398 4745 16264 9001 ne
3399 4745 16265 9001 ne
3400 4269 19881 9001
3401 4269 19882 9001
3402 4617 19881 9001
3403 4617 19882 9001
3404 4152 15346 9003
3405 4756 16048 9001
3406 4756 16049 9001
3407 4738 19896 9005 ne
3408 10346 3897 9001
3409 10346 3898 9001
3410 10346 19869 9001
3411 10345 19865 9001
3412 10345 19866 9001
3413 4326 19865 9001
3414 4757 19864 9001 ne
3415 4324 19863 9001
3416 4258 19947 9001 ne
3417 4269 15377 9003
3418 4269 15378 9003
3419 4269 15379 9003
3420 4269 15380 9003
3421 4269 15381 9003
3422 4269 15382 9003
3423 4269 15383 9003
3424 4269 15384 9003
3425 4152 15377 9003
3426 4152 15378 9003
3427 4152 15379 9003
3428 4152 15380 9003
3429 4152 15381 9003
3430 4152 15382 9003
3431 4152 15383 9003
3432 4152 15384 9003
3433 4269 15385 9003
3434 4269 15386 9003
3435 4269 15387 9003
3436 4269 15388 9003
3437 4269 15389 9003
3438 4269 15390 9003
3439 4134 16039 9001
3440 4134 16040 9001
3441 4152 15385 9003
3442 4152 15386 9003
3443 4152 15387 9003
3444 4152 15388 9003
3445 4152 15389 9003
3446 4152 15390 9003
3447 4258 19862 9001
3448 4758 19860 9001
3449 4758 16017 9001
3450 4758 16018 9001
3451 4269 15391 9003
3452 4269 15392 9003
3453 4269 15393 9003
3454 4269 15395 9003 old
3455 4269 15395 9003
3456 4152 15391 9003
3457 4152 15392 9003
3458 4152 15394 9003
3459 4152 15395 9003
3460 4720 19859 9001
3461 4155 16028 9001
3462 4155 16029 9001
3463 4269 11854 9001
3464 4152 11854 9001
3465 4759 10131 9001
3466 4759 10132 9001
3467 4759 15021 9001
3468 4759 15031 9001
3469 4759 15032 9001
3470 4759 15033 9001
3471 4759 15034 9001
3472 4759 15035 9001
3473 4759 15036 9001
3474 4759 15037 9001
3475 4759 15038 9001
3476 4759 15039 9001
3477 4759 15040 9001
3478 4759 10232 9001
3479 4759 15305 9002
3480 4759 10231 9001
3481 4759 15304 9002
3482 4759 10233 9001
3483 4759 15306 9002
3484 4759 10331 9001
3485 4759 15385 9003
3486 4759 10332 9001
3487 4759 15386 9003
3488 4759 10420 9001
3489 4759 10431 9001
3490 4759 15307 9003
3491 4759 10432 9001
3492 4759 15308 9003
3493 4759 10433 9001
3494 4759 15309 9003
3495 4759 10434 9001
3496 4759 15310 9003
3497 4759 10435 9001
3498 4759 15311 9003
3499 4759 10436 9001
3500 4759 15312 9003
3501 4759 10532 9001
3502 4759 15314 9003
3503 4759 10531 9001
3504 4759 15313 9003
3505 4759 10533 9001
3506 4759 15315 9003
3507 4759 10630 9001
3508 4759 15316 9003
3509 4759 10730 9001
3510 4759 15317 9003
3511 4759 10931 9001
3512 4759 15318 9003
3513 4759 10934 9001
3514 4759 10933 9001
3515 4759 15320 9003
3516 4759 10932 9001
3517 4759 15319 9003
3518 4759 11031 9001
3519 4759 15321 9003
3520 4759 11032 9001
3521 4759 15322 9003
3522 4759 11132 9001
3523 4759 15324 9003
3524 4759 11131 9001
3525 4759 15323 9003
3526 4759 11133 9001
3527 4759 15325 9003
3528 4759 11231 9001
3529 4759 15387 9003
3530 4759 11232 9001
3531 4759 15388 9003
3532 4759 11331 9001
3533 4759 15372 9003
3534 4759 11332 9001
3535 4759 15373 9003
3536 4759 11431 9001
3537 4759 15377 9003
3538 4759 11432 9001
3539 4759 15378 9003
3540 4759 11531 9001
3541 4759 15379 9003
3542 4759 11532 9001
3543 4759 15380 9003
3544 4759 15303 9001
3545 4759 15328 9003
3546 4759 11630 9001
3547 4759 15375 9003
3548 4759 11632 9001
3549 4759 15329 9003
3550 4759 11731 9001
3551 4759 15391 9003
3552 4759 11732 9001
3553 4759 15392 9003
3554 4759 11854 9001
3555 4759 11851 9001
3556 4759 11853 9001
3557 4759 11831 9001
3558 4759 11832 9001
3559 4759 11930 9001
3560 4269 15297 9003
3561 4135 15101 9003
3562 4135 15102 9003
3563 4135 15103 9003
3564 4135 15104 9003
3565 4135 15105 9003
3566 4269 15298 9003
3567 4269 15299 9003
3568 4152 15297 9003
3569 4152 15298 9003
3570 4152 15299 9003
3571 4326 17295 9001
3572 4326 17296 9001
3573 4326 17297 9001
3574 4326 17298 9001
3575 4326 17299 9001
3576 4326 17300 9001
3577 4283 17365 9001
3578 4269 19858 9001
3579 4617 19858 9001
3580 4269 19857 9001
3581 4617 19857 9001
3582 4759 15330 9003
3583 4759 12032 9001
3584 4759 15332 9003
3585 4759 12031 9001
3586 4759 15331 9003
3587 4759 12142 9001
3588 4759 15334 9002
3589 4759 12141 9001
3590 4759 15333 9002
3591 4759 12150 9001
3592 4759 12143 9001
3593 4759 15335 9002
3594 4759 12232 9001
3595 4759 12231 9001
3596 4759 12233 9001
3597 4759 12331 9001
3598 4759 15336 9003
3599 4759 12332 9001
3600 4759 15337 9003
3601 4759 12432 9001
3602 4759 12431 9001
3603 4759 12433 9001
3604 4759 12530 9001
3605 4759 15338 9002
3606 4759 12630 9001
3607 4759 12732 9001
3608 4759 15382 9003
3609 4759 12731 9001
3610 4759 15381 9003
3611 4759 12733 9001
3612 4759 15383 9003
3613 4759 12830 9001
3614 4759 15389 9003
3615 4759 12930 9001
3616 4759 15384 9003
3617 4759 13032 9001
3618 4759 15340 9003
3619 4759 13031 9001
3620 4759 15339 9003
3621 4759 13033 9001
3622 4759 15341 9003
3623 4759 13132 9001
3624 4759 15343 9003
3625 4759 13131 9001
3626 4759 15342 9003
3627 4759 13134 9001
3628 4759 15345 9003
3629 4759 13133 9001
3630 4759 15344 9003
3631 4759 13230 9001
3632 4759 15346 9003
3633 4759 13331 9001
3634 4759 15347 9002
3635 4759 13332 9001
3636 4759 15348 9002
3637 4759 13431 9001
3638 4759 13432 9001
3639 4759 13531 9001
3640 4759 15349 9003
3641 4759 13532 9001
3642 4759 15350 9003
3643 4759 13633 9001
3644 4759 15374 9002
3645 4759 13631 9001
3646 4759 15351 9002
3647 4759 13632 9001
3648 4759 15352 9002
3649 4759 13731 9001
3650 4759 15353 9003
3651 4759 13732 9001
3652 4759 15354 9003
3653 4759 13830 9001
3654 4759 15390 9003
3655 4759 13930 9001
3656 4759 15355 9002
3657 4759 14031 9001
3658 4759 15394 9003
3659 4759 14032 9001
3660 4759 15395 9003
3661 4759 14130 9001
3662 4759 15356 9003
3663 4759 14233 9001
3664 4759 15359 9003
3665 4759 14254 9001
3666 4759 14253 9001
3667 4759 14231 9001
3668 4759 15357 9003
3669 4759 14232 9001
3670 4759 15358 9003
3671 4759 14235 9001
3672 4759 15361 9003
3673 4759 14234 9001
3674 4759 15360 9003
3675 4759 14332 9001
3676 4759 15363 9002
3677 4759 15298 9003
3678 4759 14331 9001
3679 4759 15362 9002
3680 4759 15297 9003
3681 4759 14333 9001
3682 4759 15364 9002
3683 4759 15299 9003
3684 4759 14430 9001
3685 4759 14531 9001
3686 4759 15365 9003
3687 4759 14532 9001
3688 4759 15366 9003
3689 4759 14631 9001
3690 4759 15367 9003
3691 4759 14632 9001
3692 4759 15368 9003
3693 4759 14731 9001
3694 4759 14732 9001
3695 4759 14832 9001
3696 4759 15370 9003
3697 4759 14831 9001
3698 4759 15369 9003
3699 4759 14833 9001
3700 4759 15371 9003
3701 4759 14841 9001
3702 4759 14931 9001
3703 4759 14932 9001
3704 4759 14933 9001
3705 4759 14934 9001
3706 4759 16059 9001
3707 4759 16060 9001
3708 4759 16001 9001
3709 4759 16002 9001
3710 4759 16003 9001
3711 4759 16004 9001
3712 4759 16005 9001
3713 4759 16006 9001
3714 4759 16007 9001
3715 4759 16008 9001
3716 4759 16009 9001
3717 4759 16010 9001
3718 4759 16011 9001
3719 4759 16012 9001
3720 4759 16013 9001
3721 4759 16014 9001
3722 4759 16015 9001
3723 4759 16016 9001
3724 4759 16017 9001
3725 4759 16018 9001
3726 4759 16019 9001
3727 4626 19856 9001
3728 4759 13433 9003
3729 4759 13434 9003
3730 4759 14935 9003
3731 4759 14936 9003
3732 4759 14937 9003
3733 4759 14938 9003
3734 4269 13433 9003
3735 4269 13434 9003
3736 4269 14935 9003
3737 4269 14936 9003
3738 4269 14937 9003
3739 4269 14938 9003
3740 4152 16010 9001
3741 4152 16011 9001
3742 4152 16012 9001
3743 4152 16013 9001
3744 4152 16014 9001
3745 4152 16015 9001
3746 4152 16016 9001
3747 4152 16017 9001
3748 4152 16018 9001
3749 4152 16019 9001
3750 4152 16004 9001
3751 4152 16005 9001
3752 4326 19855 9001 old
3753 4152 13433 9003
3754 4152 13434 9003
3755 4152 14935 9003
3756 4152 14936 9003
3757 4152 14937 9003
3758 4152 14938 9003
3759 4269 15138 9003
3760 4152 15138 9003
3761 4617 16022 9001
3762 4326 19854 9001
3763 4258 19853 9001
3764 4167 17959 9001 ne
3765 4761 19851 9001
3766 4761 19852 9001
3767 4761 16033 9001
3768 4761 16034 9001
3769 4216 16020 9001
3770 4762 19849 9001
3771 4267 17722 9001
3772 4267 17723 9001
3773 4267 17724 9001
3774 4267 17725 9001 old
3775 4269 17722 9001
3776 4269 17723 9001
3777 4269 17724 9001
3778 4269 17725 9001 old
3779 4617 17722 9001
3780 4617 17723 9001
3781 4617 17724 9001
3782 4617 17725 9001 old
3783 4763 19848 9001
3784 4729 16109 9001
3785 4055 19847 9001 old
3786 4047 19968 9001 old
3787 4312 19845 9001 old
3788 4167 17960 9001 ne
3789 4167 17961 9001 ne
3790 4167 17962 9001 ne
3791 4167 17963 9001 ne
3793 4167 17965 9001 ne
3794 4765 19845 9001
3795 4267 18063 9001 ne
3796 4267 18064 9001 ne
3797 4267 19844 9001
3798 4269 19844 9001
3799 4617 19844 9001
3800 4267 17726 9001
3801 4269 17726 9001
3802 4617 17726 9001
3812 4258 3811 9001
3814 4269 3813 9001
3815 4152 3813 9001
3816 4759 3813 9001
3825 3824 3818 9001
3826 3824 3820 9001
3827 3821 3818 9001
3828 3821 3820 9001
3829 4236 16051 9001
3832 4326 3831 9001
3833 4179 16202 9001 ne
3834 4178 16202 9001 ne
3835 4178 16203 9001 ne
3836 4178 16204 9001 ne
3837 4179 16263 9001 ne
3838 4179 16264 9001 ne
3839 4179 16269 9001 ne
3840 4179 16270 9001 ne
3841 4178 16266 9001 ne
3842 4178 16266 9001 ne old
3843 4178 16266 9001 ne old
3844 4179 19926 9001 ne
3845 4619 17339 9001 ne
3846 4619 17340 9001 ne
3847 4619 17341 9001 ne
3848 4619 17342 9001 ne
3849 4619 17343 9001 ne
3850 4619 17344 9001 ne
3851 4167 17964 9001 ne
3852 4764 17966 9001 ne
3854 4619 3853 9001 ne
3857 4326 3856 9001
3873 4258 3860 9001 ne
3874 4258 3861 9001 ne
3875 4258 3862 9001 ne
3876 4258 3863 9001 ne
3877 4258 3864 9001 ne
3878 4258 3865 9001 ne
3879 4258 3866 9001 ne
3880 4258 3867 9001 ne
3881 4258 3868 9001 ne
3882 4258 3869 9001 ne
3883 4258 3870 9001 ne
3884 4258 3871 9001 ne
3885 4258 3872 9001 ne
3890 3889 16037 9001
3891 3889 16038 9001
3892 3889 16039 9001
3893 4230 19907 9001
3907 3906 18275 9001 ne old
3908 3906 18276 9001 ne old
3909 3906 18277 9001 ne old
3910 3906 18278 9001 ne old
3911 3906 19967 9001 ne old
3912 3906 19845 9001
3920 4139 16020 9001
3942 4171 18101 9001
3943 4171 18102 9001
3944 4171 18103 9001
3945 4171 18104 9001
3946 4171 18105 9001
3947 4171 18106 9001
3948 4171 18107 9001
3949 4171 18108 9001
3950 4171 18109 9001
3968 4269 3967 9001
3969 4152 3967 9001
3970 4759 3967 9001
3973 4326 3897 9001 old
3974 4326 3898 9001 old
3975 4326 19869 9001 old
3976 4326 19866 9001
3978 4269 3977 9001
3979 4617 3977 9001
3985 4695 3980 9001 old
3986 4695 3981 9001
3987 4695 3982 9001
3988 4695 3983 9001
3989 4695 3984 9001
3991 4139 15201 9003
3992 4139 15202 9003
3993 4675 15400 9001
3994 4326 19843 9001
3995 4326 19842 9001
3996 4326 19840 9001
3997 4326 19839 9001
4026 4023 3999 9001 ne
4037 4326 16035 9001 ne
4038 4326 16036 9001 ne
4048 4046 17412 9001
4049 4046 17414 9001
4050 4046 17416 9001
4051 4046 17418 9001
4056 4046 17420 9001
4057 4046 17422 9001
4058 4046 17424 9001
4059 4046 17426 9001
4060 4046 17428 9001
4061 4046 16133 9001
4062 4046 16134 9001
4063 4046 16135 9001
4071 4224 16123 9001
4082 4081 16027 9001
4083 4081 16028 9001
4087 4326 4085 9001
4088 4047 4086 9001 old
4093 4258 4089 9001
4094 4258 4090 9001
4095 4258 4091 9001
4096 4258 4092 9001
4217 4269 4186 9003
4390 4245 4114 9001
4391 4245 4115 9001
4392 4245 4116 9001
4393 4245 4117 9001
4394 4245 4177 9001
4395 4245 4305 9001
4396 4245 4320 9001
4397 4245 4321 9001
4398 4245 4323 9001
4399 4267 4186 9003
4400 4267 4187 9003
4401 4267 4101 9003
4402 4267 4102 9003
4403 4267 4103 9003
4404 4267 4104 9003
4405 4267 4105 9003
4406 4267 4106 9003
4407 4267 4107 9003
4408 4267 4108 9003
4409 4267 4109 9003
4410 4267 4110 9003
4411 4267 4111 9003
4412 4267 4112 9003
4413 4267 4113 9003
4414 4152 4325 9001
4415 4695 4416 9001
4417 4178 16267 9001 ne
4418 4267 4118 9003
4419 4267 4119 9003
4420 4269 4187 9003
4421 4269 4101 9003
4422 4269 4102 9003
4423 4269 4103 9003
4424 4269 4104 9003
4425 4269 4105 9003
4426 4269 4106 9003
4427 4269 4107 9003
4428 4269 4108 9003
4429 4269 4109 9003
4430 4269 4110 9003
4431 4269 4111 9003
4432 4269 4112 9003
4433 4269 4113 9003
4434 4178 16268 9001 ne
4437 4759 15230 9001
4438 4269 4118 9003
4439 4269 4119 9003
4455 4267 4436 9003
4456 4267 4454 9003
4457 4269 15394 9003
4462 4326 4460 9001
4467 4463 16021 9001
4471 4470 16138 9001
4474 4632 16138 9001 old
4484 4483 16011 9001
4485 4483 16012 9001
4486 4483 16013 9001
4487 4483 16014 9001
4488 4483 16015 9001
4489 4483 16016 9001
4491 4490 16213 9001 ne
4492 4490 16214 9001 ne
4493 4490 16215 9001 ne
4494 4490 16216 9001 ne
4495 4490 16217 9001 ne
4496 4490 16218 9001 ne
4497 4490 16219 9001 ne
4498 4490 16220 9001 ne
4499 4490 16221 9001 ne
4500 4490 16222 9001 ne
4501 4490 16223 9001 ne
4502 4490 16313 9001 ne
4503 4490 16314 9001 ne
4504 4490 16315 9001 ne
4505 4490 16316 9001 ne
4506 4490 16317 9001 ne
4507 4490 16318 9001 ne
4508 4490 16319 9001 ne
4509 4490 16320 9001 ne
4510 4490 16321 9001 ne
4511 4490 16322 9001 ne
4512 4490 16323 9001 ne
4513 4490 16285 9001 ne
4514 4490 16286 9001 ne
4515 4490 16287 9001 ne
4516 4490 16288 9001 ne
4517 4490 16289 9001 ne
4518 4490 16290 9001 ne
4519 4490 16291 9001 ne
4520 4490 16292 9001 ne
4521 4490 16293 9001 ne
4522 4490 16294 9001 ne
4523 4490 16295 9001 ne
4524 4490 16296 9001 ne
4525 4490 16297 9001 ne
4526 4490 16298 9001 ne
4527 4490 16299 9001 ne
4528 4490 16070 9001 ne
4529 4490 16071 9001 ne
4530 4490 16072 9001 ne
4531 4490 16073 9001 ne
4532 4490 16074 9001 ne
4533 4490 16075 9001 ne
4534 4490 16313 9001 ne
4535 4490 16386 9001 ne
4536 4490 16314 9001 ne
4537 4490 16388 9001 ne
4538 4490 16315 9001 ne
4539 4490 16390 9001 ne
4540 4490 16316 9001 ne
4541 4490 16392 9001 ne
4542 4490 16317 9001 ne
4543 4490 16394 9001 ne
4544 4490 16318 9001 ne
4545 4490 16396 9001 ne
4546 4490 16319 9001 ne
4547 4490 16398 9001 ne
4548 4490 16320 9001 ne
4549 4490 16170 9001 ne
4550 4490 16321 9001 ne
4551 4490 16172 9001 ne
4552 4490 16322 9001 ne
4553 4490 16174 9001 ne
4554 4490 16323 9001 ne
4559 4558 16020 9001
4568 4555 16213 9001 ne
4569 4555 16214 9001 ne
4570 4555 16215 9001 ne
4571 4555 16216 9001 ne
4572 4555 16217 9001 ne
4573 4555 16218 9001 ne
4574 4555 16219 9001 ne
4575 4555 16220 9001 ne
4576 4555 16221 9001 ne
4577 4555 16222 9001 ne
4578 4555 16223 9001 ne
4579 4555 16313 9001 ne
4580 4555 16314 9001 ne
4581 4555 16315 9001 ne
4582 4555 16316 9001 ne
4583 4555 16317 9001 ne
4584 4555 16318 9001 ne
4585 4555 16319 9001 ne
4586 4555 16320 9001 ne
4587 4555 16321 9001 ne
4588 4555 16322 9001 ne
4589 4555 16323 9001 ne
4647 4258 4648 9001
4652 4555 16285 9001 ne
4653 4555 16286 9001 ne
4654 4555 16287 9001 ne
4655 4555 16288 9001 ne
4656 4555 16289 9001 ne
4766 4555 16290 9001 ne
4767 4555 16291 9001 ne
4768 4555 16292 9001 ne
4769 4555 16293 9001 ne
4770 4555 16294 9001 ne
4771 4555 16295 9001 ne
4772 4555 16296 9001 ne
4773 4555 16297 9001 ne
4774 4555 16298 9001 ne
4775 4555 16299 9001 ne
4776 4555 16070 9001 ne
4777 4555 16071 9001 ne
4778 4555 16072 9001 ne
4779 4555 16073 9001 ne
4780 4555 16074 9001 ne
4781 4555 16075 9001 ne
4782 4555 16313 9001 ne
4783 4555 16386 9001 ne
4784 4555 16314 9001 ne
4785 4555 16388 9001 ne
4786 4555 16315 9001 ne
4787 4555 16390 9001 ne
4788 4555 16316 9001 ne
4789 4555 16392 9001 ne
4790 4555 16317 9001 ne
4791 4555 16394 9001 ne
4792 4555 16318 9001 ne
4793 4555 16396 9001 ne
4794 4555 16319 9001 ne
4795 4555 16398 9001 ne
4796 4555 16320 9001 ne
4797 4555 16170 9001 ne
4798 4555 16321 9001 ne
4799 4555 16172 9001 ne
4800 4555 16322 9001 ne
4812 4555 16174 9001 ne
4822 4555 16323 9001 ne
4826 4326 4825 9001
4839 4258 4838 9001 ne
4855 4258 4845 9001 ne old
4856 4258 4846 9001 ne old
4857 4258 4847 9001 ne old
4858 4258 4848 9001 ne old
4859 4258 4849 9001 ne old
4860 4258 4850 9001 ne old
4861 4258 4851 9001 ne old
4862 4258 4852 9001 ne old
4863 4258 4853 9001 ne old
4864 4258 4854 9001 ne old
4865 4258 4841 9001 ne old
4866 4258 4842 9001 ne old
4867 4258 4843 9001 ne old
4868 4258 4844 9001 ne old
4869 4258 4881 9001 ne old
4870 4258 5000 9001 ne old
4871 4258 5001 9001 ne old
4872 4258 5002 9001 ne old
4873 4258 5003 9001 ne old
4874 4258 5004 9001 ne old
4875 4258 5005 9001 ne old
4876 4258 5006 9001 ne old
4877 4258 5007 9001 ne old
4878 4258 5008 9001 ne old
4879 4258 5009 9001 ne old
4880 4258 5010 9001 ne old
5014 5013 16025 9001
5015 5013 16026 9001
5016 5013 16028 9001
5017 4666 5019 9001 ws
5018 4207 5020 9001
5041 4326 16061 9001
5042 4326 16161 9001
5048 4258 16065 9001 ne
5069 4267 5068 9001
5070 4269 5068 9001
5071 4152 5068 9001
5072 4759 5068 9001
5105 4258 5135 9001 ne
5106 4258 5136 9001 ne
5107 4258 5137 9001 ne
5108 4258 5138 9001 ne
5109 4258 5139 9001 ne
5110 4258 5140 9001 ne
5111 4258 5141 9001 ne
5112 4258 5142 9001 ne
5113 4258 5143 9001 ne
5114 4258 5144 9001 ne
5115 4258 5145 9001 ne
5116 4258 5146 9001 ne
5117 4258 5147 9001 ne
5118 4258 5148 9001 ne
5119 4258 5149 9001 ne
5120 4258 5150 9001 ne
5121 4258 5151 9001 ne
5122 4258 5152 9001 ne
5123 4258 5153 9001 ne
5124 4258 5154 9001 ne
5125 4258 5155 9001 ne
5126 4258 5156 9001 ne
5127 4258 5157 9001 ne
5128 4258 5158 9001 ne
5129 4258 5159 9001 ne
5130 4258 5160 9001 ne
5167 4162 5049 9001 ne
5168 4162 5131 9001 ne
5169 5132 18253 9001 ne
5170 5132 18252 9001 ne
5171 5132 18251 9001 ne
5172 5132 5049 9001 ne
5173 4162 5161 9001 ne
5174 4162 5162 9001 ne
5175 4162 5163 9001 ne
5176 4162 5164 9001 ne
5177 4162 5165 9001 ne
5178 4162 5100 9001 ne
5179 4737 5100 9001 ne
5180 4737 18253 9001 ne
5181 4737 18252 9001 ne
5182 4737 5131 9001 ne
5183 4737 18251 9001 ne
5184 4737 5049 9001 ne
5185 4737 5101 9001 ne
5186 4737 5102 9001 ne
5187 4737 5103 9001 ne
5188 4737 5104 9001 ne
5221 4818 5218 9001
5223 4326 5222 9001
5224 5229 5219 9001 ws
5225 5229 5220 9001
5234 4244 5231 9001
5235 5233 5232 9001
5243 4258 4838 9001
5247 5246 19894 9001
5253 5252 16305 9001 ne
5254 5252 16370 9001 ne
5255 5252 16306 9001 ne
5256 5252 16372 9001 ne
5257 5252 16307 9001 ne
5258 5252 16374 9001 ne
5259 5252 16308 9001 ne
5266 5264 5265 9001
5269 5252 16269 9001 ne
5270 5252 16270 9001 ne
5271 5252 16271 9001 ne
5272 5252 16272 9001 ne
5273 5252 16273 9001 ne
5274 5252 16274 9001 ne
5275 5252 16275 9001 ne
5292 5264 5268 9001
5293 5264 5276 9001
5294 5264 5277 9001
5295 5264 5278 9001
5296 5264 5279 9001
5297 5264 5280 9001
5298 5264 5281 9001
5299 5264 5282 9001
5300 5264 5283 9001
5301 5264 5313 9001
5302 5264 5285 9001
5303 5264 5286 9001
5304 5264 5287 9001
5305 5264 5312 9001
5306 5264 5289 9001
5307 5264 5290 9001
5308 5264 5284 9001
5309 5264 5288 9001
5310 5264 5314 9001
5311 5264 5291 9001
5316 4258 5315 9001
5320 4269 5319 9001
5321 4617 5319 9001
5325 5324 5326 9001
5329 4820 5328 9001
5330 4813 5328 9001
5331 4804 5328 9001
5337 4208 16125 9001
5343 5340 18031 9001 ne
5344 5340 18032 9001 ne
5345 5340 18033 9001 ne
5346 5340 18034 9001 ne
5347 5340 18035 9001 ne
5348 5340 18036 9001 ne
5349 5340 18037 9001 ne
5355 5354 16120 9001
5356 5354 16119 9001
5357 5354 16121 9001
5361 5360 16119 9001
5362 5360 16118 9001
5367 5365 5366 9001 ne
5382 5381 16121 9001
5383 5381 16122 9001
5387 5373 16118 9001
5388 5373 16017 9001 old
5389 5373 16119 9001
5396 4674 16126 9001
5456 5451 5390 9001
5457 5451 5394 9001
5458 4267 18211 9001 old
5459 5451 18212 9001
5460 5451 5399 9001
5461 5451 5439 9001
5462 5451 5444 9001
5463 4618 16017 9001
5466 5464 5465 9001 old
5469 5467 5468 9001
5472 5467 5471 9037
5479 4764 5475 9001 ne
5480 4764 5476 9001 ne
5481 4764 5477 9001 ne
5482 4764 5478 9001
5490 5489 16020 9001
5513 4156 5509 9001 ws
5514 4156 5510 9001
5515 5228 5511 9001 ws
5516 5228 5512 9001
5518 4672 5517 9001 ne
5519 4673 5517 9001 ne
5520 4314 16261 9001 ne
5523 4326 5522 9001
5530 5527 19941 9001
5531 5527 16121 9001
5532 4618 16122 9001 old
5533 5527 16123 9001
5534 5527 16124 9001
5535 5527 16125 9001
5536 5524 16121 9001
5537 5524 16122 9001
5538 5524 16123 9001
5539 5524 16124 9001
5550 5546 5547 9001
5551 5546 5548 9001
5552 5546 5549 9001
5559 5451 18211 9001
5562 5561 16204 9001 ne
5563 5561 16205 9001 ne
5564 5561 16206 9001 ne
5565 5561 16207 9001 ne
5566 5561 16304 9001 ne
5567 5561 16305 9001 ne
5568 5561 16306 9001 ne
5569 5561 16307 9001 ne
5570 5561 16267 9001 ne old
5571 5561 16268 9001 ne old
5572 5561 16269 9001 ne old
5573 5561 16270 9001 ne old
5574 5561 16271 9001 ne old
5575 5561 16272 9001 ne old
5576 5561 16273 9001 ne old
5577 5561 16304 9001 ne old
5578 5561 16368 9001 ne old
5579 5561 16305 9001 ne old
5580 5561 16370 9001 ne old
5581 5561 16306 9001 ne old
5582 5561 16372 9001 ne old
5583 5561 16307 9001 ne old
5588 4267 5587 9002 ne
5589 5464 5465 9005
5596 5593 5595 9001
5623 4267 12101 9003
5624 4267 12102 9003
5625 4267 12103 9003
5627 4230 16406 9001
5629 4130 16138 9001
5631 4179 16202 9001
5632 5013 19985 9001 ne
5633 5013 19986 9001 ne
5634 4081 19985 9001 ne
5635 4081 19986 9001 ne
5636 5252 19986 9001 ne
5637 5252 19985 9001 ne
5638 5324 19986 9001 ne
5639 5324 19985 9001 ne
5641 4674 5640 9001
5643 4230 5642 9001
5644 4627 16139 9001
5646 4269 5645 9003
5649 4258 5647 9001
5650 4258 5648 9001
5651 4258 5647 9001 ne
5652 4258 4648 9001 ne
5653 4258 5648 9001 ne
5654 4152 5645 9003
5655 4759 5645 9003
5659 4265 5658 9001
5663 4179 16203 9001
5664 4178 16202 9001
5665 4178 16203 9001
5666 4746 16263 9001
5667 4746 16264 9001
5668 4745 16264 9001
5669 4745 16265 9001
5670 4179 16263 9001
5671 4179 16264 9001
5672 4179 16265 9001
5673 4178 16263 9001
5674 4178 16264 9001
5675 4178 16265 9001
5676 4314 16262 9001
5677 4314 16263 9001
5678 4314 16264 9001
5679 4314 16265 9001
5680 4314 16261 9001
5682 5681 16262 9001
5683 5681 16263 9001
5684 5681 16264 9001
5685 5681 16265 9001
5700 4167 16101 9001
5825 4202 5824 9001
5836 4163 16037 9001
5837 4163 16040 9001
5839 5373 16117 9001
5842 4326 16612 9001
5844 4046 17430 9001
5858 5527 16122 9001
5875 5527 16118 9001
5876 5527 16119 9001
5877 5527 16120 9001
5879 4475 16138 9001
5880 4674 19941 9001
5887 5886 5883 9001
5890 4054 5889 9001 old
5896 4756 5892 9001
5897 4756 5893 9001
5898 4756 5894 9001
5899 4756 5895 9001
5921 4326 5906 9001
5922 4326 5907 9001
5923 4326 5908 9001
5924 4326 5909 9001
5925 4326 5910 9001
5926 4326 5911 9001
5927 4326 5912 9001
5928 4326 5913 9001
5929 4326 5914 9001
5930 4326 5915 9001
5931 4326 5916 9001
5932 4326 5917 9001
5933 4326 5918 9001
5934 4326 5919 9001
5935 4326 5920 9001
5936 4326 5901 9001
5937 4326 5902 9001
5938 4326 5903 9001
5939 4326 5904 9001
5940 4326 5905 9001
6050 4747 5979 9001
6051 4747 5987 9001
6052 4747 5988 9001
6053 4747 6002 9001
6054 4747 6003 9001
6055 4747 6004 9001
6056 4747 6009 9001
6057 4747 6010 9001
6058 4747 6011 9001
6059 4747 6035 9001
6060 4747 6036 9001
6061 4747 6037 9001
6062 4747 6045 9001
6063 4747 6046 9001
6064 4747 6047 9001
6065 4747 6048 9001
6066 4747 6049 9001
6067 4747 5943 9001
6068 4747 5944 9001
6069 4258 5989 9001
6070 4258 5993 9001
6071 4258 6012 9001
6072 4258 6013 9001
6073 4258 6020 9001
6074 4258 6021 9001
6075 4326 5990 9001
6076 4326 5991 9001
6077 4326 5994 9001
6078 4326 5995 9001
6079 4326 5996 9001
6080 4326 5997 9001
6081 4326 6014 9001
6082 4326 6015 9001
6083 4326 6016 9001
6084 4326 6017 9001
6085 4326 6018 9001
6086 4326 6019 9001
6087 4326 6022 9001
6088 4326 6023 9001
6089 4326 6024 9001
6090 4326 6025 9001
6091 4326 6026 9001
6092 4326 6027 9001
6093 4326 6028 9001
6094 4759 6029 9001
6095 4759 6030 9001
6096 4759 6039 9001
6097 4759 6040 9001
6098 4617 5978 9001
6099 4617 5985 9001
6100 4617 5986 9001
6101 4617 6000 9001
6102 4617 6001 9001
6103 4617 6002 9001
6104 4617 6006 9001
6105 4617 6007 9001
6106 4617 6008 9001
6107 4617 6031 9001
6108 4617 6032 9001
6109 4617 6033 9001
6110 4617 6034 9001
6111 4617 6041 9001
6112 4617 6042 9001
6113 4617 6043 9001
6114 4617 6044 9001
6115 4326 5980 9001
6116 4326 5981 9001
6117 4326 5982 9001
6118 4326 5977 9001
6119 4326 5992 9001
6120 4326 5983 9001
6121 4326 5984 9001
6122 4326 5998 9001
6123 4326 5999 9001
6124 4326 6005 9001
6125 4258 6038 9001
6128 4723 6127 9002
6129 4726 6127 9002
6141 6135 6126 9002 old
6200 4267 6197 9003 old
6201 4267 6198 9003
6202 4267 6199 9003
6204 3906 6203 9001
6210 4674 16023 9001
6211 4674 16024 9001
6244 4686 6212 9001 ne
6245 4686 6213 9001 ne
6246 4686 6214 9001 ne
6247 4686 6215 9001 ne
6248 4686 6216 9001 ne
6249 4686 6217 9001 ne
6250 4686 6218 9001 ne
6251 4686 6219 9001 ne
6252 4686 6220 9001 ne
6253 4686 6221 9001 ne
6254 4686 6222 9001 ne
6255 4686 6223 9001 ne
6256 4686 6224 9001 ne
6257 4686 6225 9001 ne
6258 4686 6226 9001 ne
6259 4686 6227 9001 ne
6260 4686 6228 9001 ne
6261 4686 6229 9001 ne
6262 4686 6230 9001 ne
6263 4686 6231 9001 ne
6264 4686 6232 9001 ne
6265 4686 6233 9001 ne
6266 4686 6234 9001 ne
6267 4686 6235 9001 ne
6268 4686 6236 9001 ne
6269 4686 6237 9001 ne
6270 4686 6238 9001 ne
6271 4686 6239 9001 ne
6272 4686 6240 9001 ne
6273 4686 6241 9001 ne
6274 4686 6242 9001 ne
6275 4686 6243 9001 ne
6307 6783 15230 9001
6312 6311 6308 9001
6316 3906 18277 9001
6328 6318 16059 9001
6329 6318 16060 9001
6330 6318 16001 9001
6331 6318 16002 9001
6332 6318 16003 9001
6333 6318 16004 9001
6334 6318 16005 9001
6335 6318 16006 9001
6336 6318 16007 9001
6337 6318 16008 9001
6338 6318 16009 9001
6339 6318 16010 9001
6340 6318 16011 9001
6341 6318 16012 9001
6342 6318 16013 9001
6343 6318 16014 9001
6344 6318 16015 9001
6345 6318 16016 9001
6346 6318 16017 9001
6347 6318 16018 9001
6348 6318 16019 9001
6350 6318 5068 9001
6351 6318 6029 9001
6352 6318 6030 9001
6353 6318 6039 9001
6354 6318 6040 9001
6355 6318 10131 9001
6356 6318 10132 9001
6362 4483 6361 9001 ne
6366 6365 16011 9001
6367 6365 16012 9001
6368 6365 16013 9001
6369 6365 16014 9001
6370 6365 16015 9001
6371 6365 16016 9001
6372 6365 6361 9001 ne
6381 5561 6374 9001 ne
6382 5561 6375 9001 ne
6383 5561 6376 9001 ne
6384 5561 6377 9001 ne
6385 5561 6378 9001 ne
6386 5561 6379 9001 ne
6387 5561 6380 9001 ne
6391 6135 6390 9002
6393 6318 15021 9001
6394 6318 15031 9001
6395 6318 15032 9001
6396 6318 15033 9001
6397 6318 15034 9001
6398 6318 15035 9001
6399 6318 15036 9001
6400 6318 15037 9001
6401 6318 15038 9001
6402 6318 15039 9001
6403 6318 15040 9001
6404 6318 10232 9001
6405 6318 15305 9002
6406 6318 10231 9001
6407 6318 15304 9002
6408 6318 10233 9001
6409 6318 15306 9002
6410 6318 10331 9001
6411 6318 15385 9003
6412 6318 10332 9001
6413 6318 15386 9003
6414 6318 10420 9001
6415 6318 10431 9001
6416 6318 15307 9003
6417 6318 10432 9001
6418 6318 15308 9003
6419 6318 10433 9001
6420 6318 15309 9003
6421 6318 10434 9001
6422 6318 15310 9003
6423 6318 10435 9001
6424 6318 15311 9003
6425 6318 10436 9001
6426 6318 15312 9003
6427 6318 10532 9001
6428 6318 15314 9003
6429 6318 10531 9001
6430 6318 15313 9003
6431 6318 10533 9001
6432 6318 15315 9003
6433 6318 10630 9001
6434 6318 15316 9003
6435 6318 10730 9001
6436 6318 15317 9003
6437 6318 10931 9001
6438 6318 15318 9003
6439 6318 10934 9001
6440 6318 10933 9001
6441 6318 15320 9003
6442 6318 10932 9001
6443 6318 15319 9003
6444 6318 11031 9001
6445 6318 15321 9003
6446 6318 11032 9001
6447 6318 15322 9003
6448 6318 11132 9001
6449 6318 15324 9003
6450 6318 11131 9001
6451 6318 15323 9003
6452 6318 11133 9001
6453 6318 15325 9003
6454 6318 11231 9001
6455 6318 15387 9003
6456 6318 11232 9001
6457 6318 15388 9003
6458 6318 11331 9001
6459 6318 15372 9003
6460 6318 11332 9001
6461 6318 15373 9003
6462 6318 11431 9001
6463 6318 15377 9003
6464 6318 11432 9001
6465 6318 15378 9003
6466 6318 11531 9001
6467 6318 15379 9003
6468 6318 11532 9001
6469 6318 15380 9003
6470 6318 15303 9001
6471 6318 15328 9003
6472 6318 11630 9001
6473 6318 15375 9003
6474 6318 11632 9001
6475 6318 15329 9003
6476 6318 11731 9001
6477 6318 15391 9003
6478 6318 11732 9001
6479 6318 15392 9003
6480 6318 11854 9001
6481 6318 11851 9001
6482 6318 11853 9001
6483 6318 11831 9001
6484 6318 11833 9003
6485 6318 11832 9001
6486 6318 11834 9003
6487 6318 11930 9001
6488 6318 15330 9003
6489 6318 12032 9001
6490 6318 15332 9003
6491 6318 12031 9001
6492 6318 15331 9003
6493 6318 12142 9001
6494 6318 15334 9002
6495 6318 12141 9001
6496 6318 15333 9002
6497 6318 12150 9001
6498 6318 12143 9001
6499 6318 15335 9002
6500 6318 12232 9001
6501 6318 12235 9003
6502 6318 12231 9001
6503 6318 12234 9003
6504 6318 12233 9001
6505 6318 12236 9003
6506 6318 12331 9001
6507 6318 15336 9003
6508 6318 3813 9001
6509 6318 12332 9001
6510 6318 15337 9003
6511 6318 12432 9001
6512 6318 12431 9001
6513 6318 12433 9001
6514 6318 12530 9001
6515 6318 15338 9002
6516 6318 12630 9001
6517 4759 15396 9003 old
6518 6318 12732 9001
6519 6318 15382 9003
6520 6318 12731 9001
6521 6318 15381 9003
6522 6318 12733 9001
6523 6318 15383 9003
6524 6318 12830 9001
6525 6318 15389 9003
6526 6318 12930 9001
6527 6318 15384 9003
6528 6318 13032 9001
6529 6318 15340 9003
6530 6318 13031 9001
6531 6318 15339 9003
6532 6318 13033 9001
6533 6318 15341 9003
6534 6318 13132 9001
6535 6318 15343 9003
6536 6318 13131 9001
6537 6318 15342 9003
6538 6318 13134 9001
6539 6318 15345 9003
6540 6318 13133 9001
6541 6318 15344 9003
6542 6318 13230 9001
6543 6318 15346 9003
6544 6318 13331 9001
6545 6318 15347 9002
6546 6318 13332 9001
6547 6318 15348 9002
6548 6318 13431 9001
6549 6318 13433 9003
6550 6318 13432 9001
6551 6318 13434 9003
6552 6318 13531 9001
6553 6318 15349 9003
6554 6318 13532 9001
6555 6318 15350 9003
6556 6318 13633 9001
6557 6318 15374 9002
6558 6318 13631 9001
6559 6318 15351 9002
6560 6318 13632 9001
6561 6318 15352 9002
6562 6318 13731 9001
6563 6318 15353 9003
6564 6318 13732 9001
6565 6318 15354 9003
6566 6318 15230 9001
6567 6318 13830 9001
6568 6318 15390 9003
6569 6318 13930 9001
6570 6318 15355 9002
6571 6318 14031 9001
6572 6318 15394 9003
6573 6318 14032 9001
6574 6318 15395 9003
6575 6318 14130 9001
6576 6318 15356 9003
6577 6318 14233 9001
6578 6318 15359 9003
6579 6318 14254 9001
6580 6318 14253 9001
6581 6318 14231 9001
6582 6318 15357 9003
6583 6318 14232 9001
6584 6318 15358 9003
6585 6318 14235 9001
6586 6318 15361 9003
6587 6318 14234 9001
6588 6318 15360 9003
6589 6318 14430 9001
6590 6318 5645 9003
6591 6318 3967 9001
6592 6318 14531 9001
6593 6318 15365 9003
6594 6318 14532 9001
6595 6318 15366 9003
6596 6318 14631 9001
6597 6318 15367 9003
6598 6318 14632 9001
6599 6318 15368 9003
6600 6318 14731 9001
6601 6318 14735 9003
6602 6318 14732 9001
6603 6318 14736 9003
6604 4759 14832 9001 old
6605 6318 15370 9003
6606 6318 14831 9001
6607 6318 15369 9003
6608 6318 14833 9001
6609 6318 15371 9003
6610 6318 14841 9001
6611 6318 14931 9001
6612 6318 14935 9003
6613 6318 14932 9001
6614 6318 14936 9003
6615 6318 14934 9001
6616 6318 14938 9003
6617 6318 14933 9001
6618 6318 14937 9003
6619 6318 14332 9001
6620 6318 14331 9001
6621 6318 14333 9001
6622 8237 19944 9001
6623 4269 6645 9001
6624 8237 6645 9001
6625 6318 15298 9003
6626 6318 15297 9003
6627 6318 15299 9003
6628 6322 15131 9001
6629 6322 15132 9001
6630 6322 15133 9001
6631 6322 15134 9001
6632 6322 15135 9001
6633 6322 15138 9003
6634 6322 16004 9001
6635 6322 16005 9001
6636 6322 16102 9001
6637 6325 4325 9001
6646 4743 19907 9001
6669 6668 17801 9001 ne
6670 6668 17802 9001 ne
6671 6668 17803 9001 ne
6672 6668 17804 9001 ne
6673 6668 17805 9001 ne
6674 6668 17806 9001 ne
6675 6668 17807 9001 ne
6676 6668 17808 9001 ne
6677 6668 17809 9001 ne
6678 6668 17810 9001 ne
6679 6668 17811 9001 ne
6680 6668 17812 9001 ne
6681 6668 17813 9001 ne
6682 6668 17814 9001 ne
6683 6668 17815 9001 ne
6684 6668 17816 9001 ne
6685 6668 17817 9001 ne
6686 6668 17818 9001 ne
6687 6668 17819 9001 ne
6688 6668 16051 9001
6689 6668 16052 9001
6690 6668 16053 9001
6691 6668 16054 9001
6692 6668 16055 9001
6703 4326 6702 9001
6707 6706 16032 9001 ne
6708 6706 16033 9001 ne
6709 6706 16034 9001 ne
6720 4326 6716 9001
6721 4283 6717 9001
6722 4326 6718 9001
6723 4283 6719 9001
6732 4283 6725 9001 old
6733 4283 6726 9001 old
6734 4283 6727 9001 old
6735 4283 6728 9001 old
6736 4283 6729 9001
6737 4283 6730 9001
6738 4283 6731 9001
6784 6783 6741 9001
6785 6783 6742 9002
6786 6318 6741 9001
6787 6318 6742 9002
6788 6783 6743 9001
6789 6783 6744 9002
6790 6318 6743 9001
6791 6318 6744 9002
6792 6783 6745 9001
6793 6783 6746 9002
6794 6318 6745 9001
6795 6318 6746 9002
6796 6783 6747 9001
6797 6783 6748 9002
6798 6318 6747 9001
6799 6318 6748 9002
6800 6783 6749 9001
6801 6783 6750 9002
6802 6318 6749 9001
6803 6318 6750 9002
6804 6783 6751 9001
6805 6783 6752 9002
6806 6318 6751 9001
6807 6318 6752 9002
6808 6783 6753 9001
6809 6783 6754 9002
6810 6318 6753 9001
6811 6318 6754 9002
6812 6783 6755 9001
6813 6783 6756 9002
6814 6318 6755 9001
6815 6318 6756 9002
6816 6783 6757 9001
6817 6783 6758 9002
6818 6318 6757 9001
6819 6318 6758 9002
6820 6783 6759 9001
6821 6783 6760 9002
6822 6318 6759 9001
6823 6318 6760 9002
6824 6783 6761 9001
6825 6783 6762 9002
6826 6318 6761 9001
6827 6318 6762 9002
6828 6783 6763 9001
6829 6783 6764 9002
6830 6318 6763 9001
6831 6318 6764 9002
6832 6783 6765 9001
6833 6783 6766 9002
6834 6318 6765 9001
6835 6318 6766 9002
6836 6783 6767 9001
6837 6783 6768 9002
6838 6318 6767 9001
6839 6318 6768 9002
6840 6783 6769 9001
6841 6783 6770 9002
6842 6318 6769 9001
6843 6318 6770 9002
6844 6783 6771 9001
6845 6783 6772 9002
6846 6318 6771 9001
6847 6318 6772 9002
6848 6783 6773 9001
6849 6783 6774 9002
6850 6318 6773 9001
6851 6318 6774 9002
6852 6783 6775 9001
6853 6783 6776 9002
6854 6318 6775 9001
6855 6318 6776 9002
6856 6783 6777 9001
6857 6783 6778 9002
6858 6318 6777 9001
6859 6318 6778 9002
6860 6783 6779 9001
6861 6783 6780 9002
6862 6318 6779 9001
6863 6318 6780 9002
6867 6783 13633 9001
6868 6783 15374 9002
6870 4258 6869 9001 ne
6875 6706 6877 9001 ne
6876 6706 6878 9001 ne
6879 6318 14832 9001
6880 6318 15396 9003
6884 6783 13631 9001
6885 6783 15351 9002
6886 6783 13632 9001
6887 6783 15352 9002
6915 6892 16040 9001
6922 4269 6920 9001
6923 4269 6921 9003
6924 6318 6920 9001
6925 6318 6921 9003
6931 4326 6929 9001
6932 4326 6930 9001
6933 4326 6928 9001
6956 4756 6952 9001 old
6957 4756 6953 9001 old
6958 4756 6954 9001 old
6959 4756 6955 9001 old
6962 4258 6961 9001 ne
6966 4267 6965 9003
6984 6983 18204 9001
6991 6990 18204 9001
6996 6318 6994 9001 old
6997 6318 6995 9003 old
7005 4744 16037 9001
7006 4744 16038 9001
7007 4744 16039 9001
7057 6318 7043 9003
7058 6318 7044 9003
7059 6318 7045 9003
7060 6318 7046 9003
7061 6318 7047 9003
7062 6318 7048 9003
7063 6318 7049 9003
7064 6318 7050 9003
7065 6318 7051 9003
7066 6318 7052 9003
7067 6318 7053 9003
7068 6318 7054 9003
7069 6318 7055 9003
7070 6318 7056 9003
7074 7073 16137 9001
7075 7073 16138 9001
7076 7073 16139 9001
7077 7073 16140 9001
7078 7073 16141 9001
7079 7073 16142 9001
7080 7073 16143 9001
7081 7073 16144 9001
7082 7073 19983 9001 old
7109 6318 7089 9001
7110 6318 7091 9001
7111 6318 7093 9001
7112 6318 7095 9001
7113 6318 7097 9001
7114 6318 7099 9001
7115 6318 7101 9001
7116 6318 7103 9001
7117 6318 7105 9001
7118 6318 7107 9001
7119 6318 7090 9002
7120 6318 7092 9002
7121 6318 7094 9002
7122 6318 7096 9002
7123 6318 7098 9002
7124 6318 7100 9002
7125 6318 7102 9002
7126 6318 7104 9002
7127 6318 7106 9002
7128 6318 7108 9003
7131 6318 7129 9001
7132 6318 7130 9003
7142 4281 7141 9001
7257 6318 7143 9001
7258 6318 7144 9003
7259 6318 7145 9001
7260 6318 7146 9003
7261 6318 7147 9001
7262 6318 7148 9003
7263 6318 7149 9001
7264 6318 7150 9003
7265 6318 7151 9001
7266 6318 7152 9003
7267 6318 7153 9001
7268 6318 7154 9003
7269 6318 7155 9001
7270 6318 7156 9003
7271 6318 7157 9001
7272 6318 7158 9003
7273 6318 7159 9001
7274 6318 7160 9003
7275 6318 7161 9001
7276 6318 7162 9003
7277 6318 7163 9001
7278 6318 7164 9003
7279 6318 7165 9001
7280 6318 7166 9003
7281 6318 7167 9001
7282 6318 7168 9003
7283 6318 7169 9001
7284 6318 7170 9003
7285 6318 7171 9001
7286 6318 7172 9003
7287 6318 7173 9001
7288 6318 7174 9003
7289 6318 7175 9001
7290 6318 7176 9003
7291 6318 7177 9001
7292 6318 7178 9003
7293 6318 7179 9001
7294 6318 7180 9003
7295 6318 7181 9001
7296 6318 7182 9003
7297 6318 7183 9001
7298 6318 7184 9003
7299 6318 7185 9001
7300 6318 7186 9003
7301 6318 7187 9001
7302 6318 7188 9003
7303 6318 7189 9001
7304 6318 7190 9003
7305 6318 7191 9001
7306 6318 7192 9003
7307 6318 7193 9001
7308 6318 7194 9003
7309 6318 7195 9001
7310 6318 7196 9003
7311 6318 7197 9001
7312 6318 7198 9003
7313 6318 7199 9001
7314 6318 7200 9003
7315 6318 7201 9001
7316 6318 7202 9003
7317 6318 7203 9001
7318 6318 7204 9003
7319 6318 7205 9001
7320 6318 7206 9003
7321 6318 7207 9001
7322 6318 7208 9003
7323 6318 7209 9001
7324 6318 7210 9003
7325 6318 7211 9001
7326 6318 7212 9003
7327 6318 7213 9001
7328 6318 7214 9003
7329 6318 7215 9001
7330 6318 7216 9003
7331 6318 7217 9001
7332 6318 7218 9003
7333 6318 7219 9001
7334 6318 7220 9003
7335 6318 7221 9001
7336 6318 7222 9003
7337 6318 7223 9001
7338 6318 7224 9003
7339 6318 7225 9001
7340 6318 7226 9003
7341 6318 7227 9001
7342 6318 7228 9003
7343 6318 7229 9001
7344 6318 7230 9003
7345 6318 7231 9001
7346 6318 7232 9003
7347 6318 7233 9001
7348 6318 7234 9003
7349 6318 7235 9001
7350 6318 7236 9003
7351 6318 7237 9001
7352 6318 7238 9003
7353 6318 7239 9001
7354 6318 7240 9003
7355 6318 7241 9001
7356 6318 7242 9003
7357 6318 7243 9001
7358 6318 7244 9003
7359 6318 7245 9001
7360 6318 7246 9003
7361 6318 7247 9001
7362 6318 7248 9003
7363 6318 7249 9001
7364 6318 7250 9003
7365 6318 7251 9001
7366 6318 7252 9003
7367 6318 7253 9001
7368 6318 7254 9003
7369 6318 7255 9001
7370 6318 7256 9003
7374 7373 16039 9001
7375 7373 16040 9001
7376 7373 16041 9001
7528 6318 7484 9001
7529 6318 7378 9001
7530 6318 7426 9001
7531 6318 7380 9001
7532 6318 7428 9001
7533 6318 7430 9001
7534 6318 7382 9001
7535 6318 7486 9001
7536 6318 7432 9001
7537 6318 7434 9001
7538 6318 7488 9001
7539 6318 7490 9001
7540 6318 7492 9001
7541 6318 7494 9001
7542 6318 7436 9001
7543 6318 7384 9001
7544 6318 7438 9001
7545 6318 7440 9001
7546 6318 7386 9001
7547 6318 7388 9001
7548 6318 7496 9001
7549 6318 7498 9001
7550 6318 7500 9001
7551 6318 7502 9001
7552 6318 7390 9001
7553 6318 7450 9001
7554 6318 7504 9001
7555 6318 7506 9001
7556 6318 7508 9001
7557 6318 7452 9001
7558 6318 7454 9001
7559 6318 7456 9001
7560 6318 7458 9001
7561 6318 7460 9001
7562 6318 7510 9001
7563 6318 7462 9001
7564 6318 7392 9001
7565 6318 7464 9001
7566 6318 7466 9001
7567 6318 7468 9001
7568 6318 7394 9001
7569 6318 7512 9001
7570 6318 7514 9001
7571 6318 7470 9001
7572 6318 7516 9001
7573 6318 7396 9001
7574 6318 7472 9001
7575 6318 7474 9001
7576 6318 7476 9001
7577 6318 7478 9001
7578 6318 7518 9001
7579 6318 7398 9001
7580 6318 7520 9001
7581 6318 7424 9001
7582 6318 7522 9001
7583 6318 7524 9001
7584 6318 7480 9001
7585 6318 7526 9001
7586 6318 7482 9001
7587 6318 7485 9003
7588 6318 7379 9003
7589 6318 7427 9003
7590 6318 7381 9003
7591 6318 7429 9003
7592 6318 7431 9003
7593 6318 7383 9003
7594 6318 7487 9003
7595 6318 7433 9003
7596 6318 7435 9003
7597 6318 7489 9003
7598 6318 7491 9003
7599 6318 7493 9003
7600 6318 7495 9003
7601 6318 7437 9003
7602 6318 7385 9003
7603 6318 7439 9003
7604 6318 7441 9003
7605 6318 7387 9003
7606 6318 7389 9003
7607 6318 7497 9003
7608 6318 7499 9003
7609 6318 7501 9003
7610 6318 7503 9003
7611 6318 7391 9003
7612 6318 7451 9003
7613 6318 7505 9003
7614 6318 7507 9003
7615 6318 7509 9003
7616 6318 7453 9003
7617 6318 7455 9003
7618 6318 7457 9003
7619 6318 7459 9003
7620 6318 7461 9003
7621 6318 7511 9003
7622 6318 7463 9003
7623 6318 7393 9003
7624 6318 7465 9003
7625 6318 7467 9003
7626 6318 7469 9003
7627 6318 7395 9003
7628 6318 7513 9003
7629 6318 7515 9003
7630 6318 7471 9003
7631 6318 7517 9003
7632 6318 7397 9003
7633 6318 7473 9003
7634 6318 7475 9003
7635 6318 7477 9003
7636 6318 7479 9003
7637 6318 7519 9003
7638 6318 7399 9003
7639 6318 7521 9003
7640 6318 7425 9003
7641 6318 7523 9003
7642 6318 7525 9003
7643 6318 7481 9003
7644 6318 7527 9003
7645 6318 7483 9003
7692 7686 7687 9001
7693 7686 7688 9001
7694 7686 7689 9001
7695 7686 7690 9001
7696 7686 7691 9001
7755 4326 7722 9001
7756 4326 7723 9001
7757 4326 7724 9001
7758 4326 7725 9001
7759 4326 7726 9001
7760 4326 7727 9001
7761 4326 7728 9001
7762 4326 7729 9001
7763 4326 7730 9001
7764 4326 7731 9001
7765 4326 7732 9001
7766 4326 7733 9001
7767 4326 7734 9001
7768 4326 7735 9001
7769 4326 7736 9001
7770 4326 7737 9001
7771 4326 7738 9001
7772 4326 7739 9001
7773 4326 7740 9001
7774 4326 7741 9001
7775 4326 7742 9001
7776 4326 7743 9001
7777 4326 7744 9001
7778 4326 7745 9001
7779 4326 7746 9001
7780 4326 7747 9001
7781 4326 7748 9001
7782 4326 7749 9001
7783 4326 7750 9001
7784 4326 7751 9001
7785 4326 7752 9001
7786 4326 7753 9001
7787 4326 7754 9001
7791 6706 16032 9001
7792 6706 16033 9001
7793 6706 16034 9001
7794 6706 6877 9001
7795 6706 6878 9001
7799 7798 16034 9001 ne
7800 7798 16035 9001 ne
7801 7798 7802 9001 ne
7803 7798 16034 9001
7804 7798 16034 9001 old
7805 7798 16036 9001
7825 4284 7818 9001 ne
7826 4284 7819 9001 ne
7827 4284 7820 9001 ne
7828 4284 7821 9001 ne
7829 4284 7822 9001 ne
7830 4284 7823 9001 ne
7831 4284 7824 9001 ne
7845 7844 17362 9001
7846 7844 6729 9001
7847 7844 6730 9001
7848 7844 17348 9001
7849 7844 17349 9001
7850 7844 17350 9001
7851 7844 17351 9001
7852 7844 17352 9001
7853 7844 17353 9001
7854 7844 17354 9001
7855 7844 17355 9001
7856 7844 17356 9001
7857 7844 17357 9001
7858 7844 17358 9001
7859 7844 6731 9001
7877 4710 7875 9001
7878 4710 16130 9001
7882 7881 7876 9001
7883 7881 16130 9001
7887 7886 16130 9001
7899 7844 17361 9001
7991 4267 17710 9001
7992 4259 16133 9001
8013 7844 7993 9001
8014 7844 7994 9001
8015 7844 7995 9001
8016 7844 7996 9001
8017 7844 7997 9001
8018 7844 7998 9001
8019 7844 7999 9001
8020 7844 8000 9001
8021 7844 8001 9001
8022 7844 8002 9001
8023 7844 8003 9001
8024 7844 8004 9001
8025 7844 8005 9001
8026 7844 8006 9001
8027 7844 8007 9001
8028 7844 8008 9001
8029 7844 8009 9001
8030 7844 8010 9001
8031 7844 8011 9001
8032 7844 8012 9001
8035 4326 8033 9003
8036 4326 8034 9003
8044 8042 8040 9001 ws
8045 8043 8041 9001 ws
8058 7844 17364 9001
8059 7844 17359 9001
8065 6318 8061 9002
8066 6318 8062 9002
8067 6318 8063 9002
8068 6318 8064 9002
8082 8252 8080 9001
8083 8252 8081 9001
8088 8086 8087 9001
8090 4152 7386 9001
8091 4152 7387 9003
8092 4152 7440 9001
8093 4152 7441 9003
8095 4152 7482 9001
8096 4152 7483 9003
8097 4152 7526 9001
8098 4152 7527 9003
8099 4152 7480 9001
8100 4152 7481 9003
8101 4152 7524 9001
8102 4152 7525 9003
8103 4152 7522 9001
8104 4152 7523 9003
8105 4152 7424 9001
8106 4152 7425 9003
8107 4152 7520 9001
8108 4152 7521 9003
8109 4152 7398 9001
8110 4152 7399 9003
8111 4152 7518 9001
8112 4152 7519 9003
8113 4152 7478 9001
8114 4152 7479 9003
8115 4152 7476 9001
8116 4152 7477 9003
8117 4152 7474 9001
8118 4152 7475 9003
8119 4152 7472 9001
8120 4152 7473 9003
8121 4152 7396 9001
8122 4152 7397 9003
8123 4152 7516 9001
8124 4152 7517 9003
8125 4152 7470 9001
8126 4152 7471 9003
8127 4152 7514 9001
8128 4152 7515 9003
8129 4152 7512 9001
8130 4152 7513 9003
8131 4152 7394 9001
8132 4152 7395 9003
8133 4152 7468 9001
8134 4152 7469 9003
8135 4152 7466 9001
8136 4152 7467 9003
8137 4152 7464 9001
8138 4152 7465 9003
8139 4152 7392 9001
8140 4152 7393 9003
8141 4152 7462 9001
8142 4152 7463 9003
8143 4152 7510 9001
8144 4152 7511 9003
8145 4152 7460 9001
8146 4152 7461 9003
8147 4152 7458 9001
8148 4152 7459 9003
8149 4152 7456 9001
8150 4152 7457 9003
8151 4152 7454 9001
8152 4152 7455 9003
8153 4152 7452 9001
8154 4152 7453 9003
8155 4152 7508 9001
8156 4152 7509 9003
8157 4152 7506 9001
8158 4152 7507 9003
8159 4152 7504 9001
8160 4152 7505 9003
8161 4152 7450 9001
8162 4152 7451 9003
8163 4152 7390 9001
8164 4152 7391 9003
8165 4152 7502 9001
8166 4152 7503 9003
8167 4152 7500 9001
8168 4152 7501 9003
8169 4152 7498 9001
8170 4152 7499 9003
8171 4152 7496 9001
8172 4152 7497 9003
8173 4152 7388 9001
8177 4152 7389 9003
8179 4152 7438 9001
8180 4152 7439 9003
8181 4152 7384 9001
8182 4152 7385 9003
8184 4152 7436 9001
8185 4152 7437 9003
8187 4152 7494 9001
8189 4152 7495 9003
8191 4152 7492 9001
8193 4152 7493 9003
8196 4152 7490 9001
8197 4152 7491 9003
8198 4152 7488 9001
8200 4152 7489 9003
8201 4152 7434 9001
8202 4152 7435 9003
8203 4152 7432 9001
8204 4152 7433 9003
8205 4152 7486 9001
8206 4152 7487 9003
8207 4152 7382 9001
8208 4152 7383 9003
8209 4152 7430 9001
8210 4152 7431 9003
8212 4152 7428 9001
8213 4152 7429 9003
8214 4152 7380 9001
8216 4152 7381 9003
8218 4152 7426 9001
8220 4152 7427 9003
8222 4152 7378 9001
8224 4152 7379 9003
8225 4152 7484 9001
8226 4152 7485 9003
8311 6318 8273 9001
8312 6318 8274 9002
8313 6318 8275 9001
8314 6318 8276 9002
8315 6318 8277 9001
8316 6318 8278 9002
8317 6318 8279 9001
8318 6318 8280 9002
8319 6318 8281 9001
8320 6318 8282 9002
8321 6318 8283 9001
8322 6318 8284 9002
8323 6318 8285 9001
8324 6318 8286 9002
8325 6318 8287 9001
8326 6318 8288 9002
8327 6318 8289 9001
8328 6318 8290 9002
8329 6318 8291 9001
8330 6318 8292 9002
8331 6318 8293 9001
8332 6318 8294 9002
8333 6318 8295 9001
8334 6318 8296 9002
8335 6318 8297 9001
8336 6318 8298 9002
8337 6318 8299 9001
8338 6318 8300 9002
8339 6318 8301 9001
8340 6318 8302 9002
8341 6318 8303 9001
8342 6318 8304 9002
8343 6318 8305 9001
8344 6318 8306 9002
8345 6318 8307 9001
8346 6318 8308 9002
8347 6318 8309 9001
8348 6318 8310 9002
8352 8351 5509 9001 ws
8353 8351 5510 9001
8379 4269 8373 9001
8380 4269 8374 9003
8381 4269 8375 9001
8382 4269 8376 9003
8383 6318 8373 9001
8384 6318 8374 9003
8385 6318 8375 9001
8387 6318 8376 9003
8391 4283 8389 9001
8395 4258 16302 9001
8433 8428 8432 9001 ne
8441 4297 8440 9001 ne
8455 7073 16153 9001
8456 7073 16154 9001
8518 6318 8458 9003
8519 6318 8459 9003
8520 6318 8490 9003
8521 6318 8491 9003
8522 6318 8492 9003
8523 6318 8493 9003
8524 6318 8494 9003
8525 6318 8495 9003
8526 6318 8498 9003
8527 6318 8499 9003
8528 6318 8500 9003
8529 6318 8501 9003
8531 6318 8502 9003
8533 6318 8503 9003
8534 6318 8504 9003
8535 6318 8505 9003
8536 6318 8506 9003
8538 6318 8507 9003
8539 6318 8515 9003
8540 6318 8516 9003
8677 3906 18275 9001
8678 3906 18276 9001
8679 3906 18278 9001
8682 8685 16034 9001
8686 3906 19967 9001
8687 4765 16033 9001
8692 6325 16054 9001
8693 6325 16055 9001
8826 4269 8825 9001
8836 8818 16036 9001
8837 8818 16037 9001
8838 8818 16038 9001
8839 8818 16039 9001
8840 8818 16040 9001
8857 4326 8854 9001
8858 4326 8855 9001
8859 4326 8856 9001
8903 8900 16101 9001
8908 8907 5366 9001
8909 8907 16016 9001
8910 8907 16017 9001
8950 8949 16118 9001
8951 8949 16119 9001
9039 8086 19986 9001 ne
9040 8086 19985 9001 ne
9141 9140 18277 9001
9149 9148 16118 9001
9150 9148 16119 9001
9154 9153 16118 9001
9155 9153 16119 9001
9156 8699 16132 9001
9157 8699 16133 9001
9158 8699 16134 9001
9159 8699 16612 9001
9191 4326 9190 9001
9205 4756 9058 9001
9206 4756 9192 9001
9207 4756 9193 9001
9208 4756 9194 9001
9209 4756 9195 9001
9210 4756 9196 9001
9211 4756 9197 9001
9212 4756 9198 9001
9213 4756 9199 9001
9214 4756 9200 9001
9215 4756 9201 9001
9216 4756 9202 9001
9217 4756 9203 9001
9218 4756 9204 9001
9221 4148 9219 9001 ne
9222 4148 9220 9001 ne
9249 9248 18031 9001 ne
9250 9248 18032 9001 ne
9252 9251 18032 9001 ne
9254 9253 18032 9001 ne
9265 5340 16119 9001
9271 4312 9268 9001 ne
9272 4312 9269 9001 ne
9273 4312 9270 9001 ne
9284 4161 18031 9001 ne
9285 4161 18033 9001 ne
9295 9294 16039 9001
9296 9294 16040 9001
9297 9294 16041 9001
9300 9299 9301 9001
9311 4267 3899 9001
9354 4326 9353 9001
9356 9333 16036 9001
9357 9333 16037 9001
9358 9333 16038 9001
9359 9333 16039 9001
9360 9333 16040 9001
9367 9364 9366 9001
9373 9372 9370 9001
9377 20046 9376 9001 ne
9387 9384 9385 9001
9391 7798 16035 9001
9404 9403 16027 9001
9405 9403 16028 9001
9406 4728 16027 9001
9407 4728 16028 9001
9456 9453 9455 9001
9473 7844 17365 9001
9476 9470 16046 9001
9477 9470 16047 9001
9478 9470 16048 9001
9479 9470 16049 9001
9480 9470 16050 9001
9481 9470 16051 9001
9482 9470 16052 9001
9487 9470 16147 9001
9488 9470 16148 9001
9489 9470 16149 9001
9490 9470 16150 9001
9491 9470 16151 9001
9492 9470 16152 9001
9493 9470 16153 9001
9494 9470 16154 9001
9498 5340 9497 9001 ne
9549 9547 9548 9001
9674 4269 9673 9001
9678 4682 9677 9001
9680 4326 16490 9001
9697 9696 16112 9001
9698 9696 16118 9001
9699 9696 16119 9001
9709 4617 16023 9001
9712 4269 16024 9001
9713 4617 16024 9001
9716 4670 16034 9001
9741 9739 9738 9001
9748 6318 9746 9003
9749 6318 9747 9003
9761 9758 9760 9001
9766 9763 9765 9001
9793 9777 18085 9001
9794 9782 18085 9001
9821 5561 9796 9001 ne
9822 9777 18101 9001
9823 9777 18102 9001
9824 9777 18103 9001
9825 9777 18104 9001
9826 9777 18105 9001
9827 9777 18106 9001
9828 9777 18107 9001
9829 9777 18108 9001
9830 9777 18109 9001
9831 5561 9797 9001 ne
9832 5561 9798 9001 ne
9833 5561 9799 9001 ne
9834 5561 9800 9001 ne
9835 5561 9801 9001 ne
9836 5561 9802 9001 ne
9837 5561 9803 9001 ne
9838 5561 9804 9001 ne
9839 5561 9805 9001 ne
9840 5561 9806 9001 ne
9841 5561 9807 9001 ne
9842 9782 18101 9001
9843 9782 18102 9001
9844 9782 18103 9001
9845 9782 18104 9001
9846 9782 18105 9001
9847 9782 18106 9001
9848 9782 18107 9001
9849 9782 18108 9001
9850 9782 18109 9001
9851 5561 9808 9001 ne
9852 5561 9809 9001 ne
9853 5561 9810 9001 ne
9854 5561 9811 9001 ne
9855 5561 9812 9001 ne
9856 5561 9813 9001 ne
9857 5561 9814 9001 ne
9858 5561 9815 9001 ne
9859 5561 9816 9001 ne
9860 5561 9812 9001 ne
9861 5561 9817 9001 ne
9862 5561 9818 9001 ne
9863 5561 9819 9001 ne
9864 5561 9796 9001 ne
9865 5561 9820 9001 ne
9869 9866 9868 9001
9874 5546 9872 9001
9875 5546 9873 9001
9880 9871 9879 9001
9895 9893 9894 9001 ne
9943 9939 9942 9001
9945 3906 9911 9001
9947 5324 9946 9001
9967 9964 9966 9001
9972 9969 9971 9001
9977 9974 9976 9001
10160 10158 10159 9001
10183 10175 10182 9001
10188 10185 10187 9001
10194 10191 10193 9001
10199 10196 10198 9001
10207 10204 10206 9001
10212 10209 10211 9001
10217 10214 10211 9001
10222 10219 10211 9001
10227 10224 10226 9001
10235 10229 10234 9001
10240 10237 10239 9001
10250 10249 10159 9001
10254 10252 10253 9001
10258 10256 10257 9001
10262 10260 10261 9001
10266 10265 10257 9001
10270 10268 10269 9001
10275 10272 10274 9001
10280 10277 10279 9001
10285 10284 16263 9001
10286 10284 5647 9001 ne
10287 10284 5647 9001
10288 10284 4648 9001 ne
10289 10284 4648 9001
10290 10284 5648 9001 ne
10291 10284 5648 9001
10306 10305 19990 9001 ne
10314 10310 10313 9001
10315 10310 16157 9001
10316 10310 16158 9001
10317 10310 16159 9001
10329 10328 10325 9001 ne
10448 4283 10424 9001
10449 4283 10425 9001
10450 4283 10426 9001
10451 4283 10427 9001
10452 4283 10428 9001
10453 4283 10429 9001
10454 4283 10430 9001
10455 4283 10437 9001
10456 4283 10438 9001
10457 4283 10439 9001
10458 4283 10440 9001
10459 4283 10441 9001
10460 4283 10442 9001
10461 4283 10443 9001
10462 4283 10444 9001
10463 4283 10445 9001
10464 4283 10446 9001
10465 4283 10447 9001
10471 10468 10470 9001
10477 10475 10476 9001
10480 4269 10479 9001 old
10481 4269 10479 9003
10516 6318 10515 9003
10592 4326 10591 9001
10594 4326 10593 9001
10596 4326 10595 9001
10598 4326 10597 9001
10601 4326 10599 9001
10603 4326 10602 9001
10622 6318 10621 9003
10626 10623 10625 9001
10632 10628 10631 9001
10665 4674 10664 9001
10674 10671 16138 9001
10731 10284 16031 9001
10732 10284 16032 9001
10733 10284 16033 9001
11114 20046 18065 9001 ne
11115 20046 18066 9001 ne
11116 20046 18067 9001 ne
11117 20046 18068 9001 ne
11118 20046 18069 9001 ne
20002 20033 10127 9001
20004 4200 16204 9001 ne
20005 4200 16205 9001 ne
20006 4200 16206 9001 ne
20007 4200 16207 9001 ne
20008 4200 16208 9001 ne
20009 4200 16209 9001 ne
20010 4200 16210 9001 ne
20011 4200 16211 9001 ne
20012 4200 16212 9001 ne
20013 4200 16213 9001 ne
20014 4200 16214 9001 ne
20015 4200 16215 9001 ne
20016 4200 16216 9001 ne
20017 4200 16217 9001 ne
20018 4200 16218 9001 ne
20019 4200 16219 9001 ne
20020 4200 16220 9001 ne
20021 4200 16221 9001 ne
20022 4200 16222 9001 ne
20023 4200 16223 9001 ne
20024 4200 16224 9001 ne
20025 4200 16225 9001 ne
20026 4200 16226 9001 ne
20027 4200 16227 9001 ne
20028 4200 16228 9001 ne
20029 4200 16229 9001 ne
20030 4200 16230 9001 ne
20031 4200 16231 9001 ne
20032 4200 16232 9001 ne
20042 20041 16112 9001
20047 7844 10147 9001
20048 20041 16118 9001
20049 20041 16119 9001
20050 6318 10148 9002
20064 4200 16304 9001 ne old
20065 4200 16305 9001 ne old
20066 4200 16306 9001 ne old
20067 4200 16307 9001 ne old
20068 4200 16308 9001 ne old
20069 4200 16309 9001 ne old
20070 4200 16310 9001 ne old
20071 4200 16311 9001 ne old
20072 4200 16312 9001 ne old
20073 4200 16313 9001 ne old
20074 4200 16314 9001 ne old
20075 4200 16315 9001 ne old
20076 4200 16316 9001 ne old
20077 4200 16317 9001 ne old
20078 4200 16318 9001 ne old
20079 4200 16319 9001 ne old
20080 4200 16320 9001 ne old
20081 4200 16321 9001 ne old
20082 4200 16322 9001 ne old
20083 4200 16323 9001 ne old
20084 4200 16324 9001 ne old
20085 4200 16325 9001 ne old
20086 4200 16326 9001 ne old
20087 4200 16327 9001 ne old
20088 4200 16328 9001 ne old
20089 4200 16329 9001 ne old
20090 4200 16330 9001 ne old
20091 4200 16331 9001 ne old
20092 4200 16332 9001 ne old
20135 4201 16035 9001
20136 4201 16036 9001
20137 4201 16037 9001
20138 4201 16038 9001
20248 4202 17448 9001 old
20249 4202 17449 9001
20250 4202 17450 9001
20251 4202 17451 9001
20252 4202 17452 9001
20253 4202 17453 9001
20254 4202 17454 9001
20255 4202 17455 9001
20256 4202 17456 9001
20257 4202 17457 9001
20258 4202 17458 9001
20348 4203 17448 9001 old
20349 4203 17449 9001
20350 4203 17450 9001
20351 4203 17451 9001
20352 4203 17452 9001
20353 4203 17453 9001
20354 4203 17454 9001
20355 4203 17455 9001
20356 4203 17456 9001
20357 4203 17457 9001 old
20358 4203 17458 9001 old
20436 4204 16036 9001
20437 4204 16037 9001
20438 4204 16038 9001
20439 4204 16039 9001
20440 4204 16040 9001
20499 4204 19900 9001
20538 4205 16038 9001
20539 4205 16039 9001
20790 4803 19936 9001
20791 4803 19969 9001
20822 4208 16122 9001
20823 4208 16123 9001
20824 4208 16124 9001
20904 7683 16204 9001 ne
20905 7683 16205 9001 ne
20906 7683 16206 9001 ne
20907 7683 16207 9001 ne
20908 7683 16208 9001 ne
20909 7683 16209 9001 ne
20910 7683 16210 9001 ne
20911 7683 16211 9001 ne
20912 7683 16212 9001 ne
20913 7683 16213 9001 ne
20914 7683 16214 9001 ne
20915 7683 16215 9001 ne
20916 7683 16216 9001 ne
20917 7683 16217 9001 ne
20918 7683 16218 9001 ne
20919 7683 16219 9001 ne
20920 7683 16220 9001 ne
20921 7683 16221 9001 ne
20922 7683 16222 9001 ne
20923 7683 16223 9001 ne
20924 7683 16224 9001 ne
20925 7683 16225 9001 ne
20926 7683 16226 9001 ne
20927 7683 16227 9001 ne
20928 7683 16228 9001 ne
20929 7683 16229 9001 ne
20930 7683 16230 9001 ne
20931 7683 16231 9001 ne
20932 7683 16232 9001 ne
20934 4209 16134 9001
20935 4209 16135 9001
20936 4209 16136 9001
21004 7683 16304 9001 ne
21005 7683 16305 9001 ne
21006 7683 16306 9001 ne
21007 7683 16307 9001 ne
21008 7683 16308 9001 ne
21009 7683 16309 9001 ne
21010 7683 16310 9001 ne
21011 7683 16311 9001 ne
21012 7683 16312 9001 ne
21013 7683 16313 9001 ne
21014 7683 16314 9001 ne
21015 7683 16315 9001 ne
21016 7683 16316 9001 ne
21017 7683 16317 9001 ne
21018 7683 16318 9001 ne
21019 7683 16319 9001 ne
21020 7683 16320 9001 ne
21021 7683 16321 9001 ne
21022 7683 16322 9001 ne
21023 7683 16323 9001 ne
21024 7683 16324 9001 ne
21025 7683 16325 9001 ne
21026 7683 16326 9001 ne
21027 7683 16327 9001 ne
21028 7683 16328 9001 ne
21029 7683 16329 9001 ne
21030 7683 16330 9001 ne
21031 7683 16331 9001 ne
21032 7683 16332 9001 ne
21035 4210 16135 9001
21036 4210 16136 9001
21037 4210 16137 9001
21095 4210 16035 9001
21096 4210 16036 9001
21097 4210 16037 9001
21100 4813 19905 9001 old
21148 4211 16148 9001
21149 4211 16149 9001
21150 4211 16150 9001
21207 7683 16907 9001 ne
21208 7683 16908 9001 ne
21209 7683 16909 9001 ne
21210 7683 16910 9001 ne
21211 7683 16911 9001 ne
21212 7683 16912 9001 ne
21213 7683 16913 9001 ne
21214 7683 16914 9001 ne
21215 7683 16915 9001 ne
21216 7683 16916 9001 ne
21217 7683 16917 9001 ne
21218 7683 16918 9001 ne
21219 7683 16919 9001 ne
21220 7683 16920 9001 ne
21221 7683 16921 9001 ne
21222 7683 16922 9001 ne
21223 7683 16923 9001 ne
21224 7683 16924 9001 ne
21225 7683 16925 9001 ne
21226 7683 16926 9001 ne
21227 7683 16927 9001 ne
21228 7683 16928 9001 ne
21229 7683 16929 9001 ne
21230 7683 16930 9001 ne
21231 7683 16931 9001 ne
21232 7683 16932 9001 ne
21233 7683 16933 9001 ne
21234 7683 16934 9001 ne
21235 7683 16935 9001 ne
21236 7683 16936 9001 ne
21237 7683 16937 9001 ne
21238 7683 16938 9001 ne
21239 7683 16939 9001 ne
21240 7683 16940 9001 ne
21241 7683 16941 9001 ne
21242 7683 16942 9001 ne
21243 7683 16943 9001 ne
21244 7683 16944 9001 ne
21245 7683 16945 9001 ne
21246 7683 16946 9001 ne
21247 7683 16947 9001 ne
21248 7683 16948 9001 ne
21249 7683 16949 9001 ne
21250 7683 16950 9001 ne
21251 7683 16951 9001 ne
21252 7683 16952 9001 ne
21253 7683 16953 9001 ne
21254 7683 16954 9001 ne
21255 7683 16955 9001 ne
21256 7683 16956 9001 ne
21257 7683 16957 9001 ne
21258 7683 16958 9001 ne
21259 7683 16959 9001 ne
21260 7683 16960 9001 ne
21261 7683 16961 9001 ne
21262 7683 16962 9001 ne
21263 7683 16963 9001 ne
21264 7683 16964 9001 ne
21291 4212 19942 9001
21292 4212 19943 9001
21307 7683 17107 9001 ne
21308 7683 17108 9001 ne
21309 7683 17109 9001 ne
21310 7683 17110 9001 ne
21311 7683 17111 9001 ne
21312 7683 17112 9001 ne
21313 7683 17113 9001 ne
21314 7683 17114 9001 ne
21315 7683 17115 9001 ne
21316 7683 17116 9001 ne
21317 7683 17117 9001 ne
21318 7683 17118 9001 ne
21319 7683 17119 9001 ne
21320 7683 17120 9001 ne
21321 7683 17121 9001 ne
21322 7683 17122 9001 ne
21323 7683 17123 9001 ne
21324 7683 17124 9001 ne
21325 7683 17125 9001 ne
21326 7683 17126 9001 ne
21327 7683 17127 9001 ne
21328 7683 17128 9001 ne
21329 7683 17129 9001 ne
21330 7683 17130 9001 ne
21331 7683 17131 9001 ne
21332 7683 17132 9001 ne
21333 7683 17133 9001 ne
21334 7683 17134 9001 ne
21335 7683 17135 9001 ne
21336 7683 17136 9001 ne
21337 7683 17137 9001 ne
21338 7683 17138 9001 ne
21339 7683 17139 9001 ne
21340 7683 17140 9001 ne
21341 7683 17141 9001 ne
21342 7683 17142 9001 ne
21343 7683 17143 9001 ne
21344 7683 17144 9001 ne
21345 7683 17145 9001 ne
21346 7683 17146 9001 ne
21347 7683 17147 9001 ne
21348 7683 17148 9001 ne
21349 7683 17149 9001 ne
21350 7683 17150 9001 ne
21351 7683 17151 9001 ne
21352 7683 17152 9001 ne
21353 7683 17153 9001 ne
21354 7683 17154 9001 ne
21355 7683 17155 9001 ne
21356 7683 17156 9001 ne
21357 7683 17157 9001 ne
21358 7683 17158 9001 ne
21359 7683 17159 9001 ne
21360 7683 17160 9001 ne
21361 7683 17161 9001 ne
21362 7683 17162 9001 ne
21363 7683 17163 9001 ne
21364 7683 17164 9001 ne
21413 4214 16213 9001 ne
21414 4214 16214 9001 ne
21415 4214 16215 9001 ne
21416 4214 16216 9001 ne
21417 4214 16217 9001 ne
21418 4214 16218 9001 ne
21419 4214 16219 9001 ne
21420 4214 16220 9001 ne
21421 4214 16221 9001 ne
21422 4214 16222 9001 ne
21423 4214 16223 9001 ne
21453 4214 16313 9001 ne
21454 4214 16314 9001 ne
21455 4214 16315 9001 ne
21456 4214 16316 9001 ne
21457 4214 16317 9001 ne
21458 4214 16318 9001 ne
21459 4214 16319 9001 ne
21460 4214 16320 9001 ne
21461 4214 16321 9001 ne
21462 4214 16322 9001 ne
21463 4214 16323 9001 ne
21473 4214 16313 9001 ne old
21474 4214 16314 9001 ne old
21475 4214 16315 9001 ne old
21476 4214 16316 9001 ne old
21477 4214 16317 9001 ne old
21478 4214 16318 9001 ne old
21479 4214 16319 9001 ne old
21480 4214 16320 9001 ne old
21481 4214 16321 9001 ne old
21482 4214 16322 9001 ne old
21483 4214 16323 9001 ne old
21500 4809 19901 9001
21780 4801 19923 9001
21781 4149 19922 9001
21782 4149 19841 9001
21817 4218 16017 9001 old
21818 4218 16018 9001
21891 4218 18051 9001 old
21892 4218 18052 9001 old
21893 4218 18053 9001 old
21894 4218 18054 9001 old
21896 4218 18051 9001 ne
21897 4218 18052 9001 ne
21898 4218 18053 9001 ne
21899 4218 18054 9001 ne
22032 4220 16132 9001
22033 4220 16133 9001
22091 4220 16611 9001
22092 4220 16612 9001
22171 4190 18031 9001 ne
22172 4190 18032 9001 ne
22173 4190 18033 9001 ne
22174 4190 18034 9001 ne
22175 4190 18035 9001 ne
22176 4190 18036 9001 ne
22177 4190 18037 9001 ne
22181 4694 18031 9001 ne
22182 4694 18032 9001 ne
22183 4694 18033 9001 ne
22184 4694 18034 9001 ne
22185 4694 18035 9001 ne
22186 4694 18036 9001 ne
22187 4694 18037 9001 ne
22191 4221 18031 9001 ne
22192 4221 18032 9001 ne
22193 4221 18033 9001 ne
22194 4221 18034 9001 ne
22195 4221 18035 9001 ne
22196 4221 18036 9001 ne
22197 4221 18037 9001 ne
22207 8237 16007 9001
22208 8237 16008 9001
22209 8237 16009 9001
22210 8237 16010 9001
22211 8237 16011 9001
22212 8237 16012 9001
22213 8237 16013 9001
22214 8237 16014 9001
22215 8237 16015 9001
22216 8237 16016 9001
22217 8237 16017 9001
22218 8237 16018 9001
22219 8237 16019 9001
22220 8237 16020 9001
22221 8237 16021 9001
22222 8237 16022 9001
22229 10299 16029 9001
22230 10299 16030 9001
22231 10299 16031 9001
22232 10299 16032 9001
22234 4222 16134 9001
22235 4222 16135 9001
22236 4222 16136 9001 old
22239 8237 19960 9001
22240 8237 19946 9001 ne
22243 8237 17703 9001
22244 8237 17704 9001
22245 8237 17705 9001
22246 8237 17706 9001
22247 8237 17707 9001
22248 8237 17708 9001
22249 8237 17709 9001
22250 8237 17710 9001
22262 8237 17722 9001
22263 8237 17723 9001
22264 8237 17724 9001
22265 8237 17726 9001
22275 4222 17515 9001 ws
22277 4222 17517 9001 ws
22279 4222 17519 9001 ws
22281 4222 17521 9001 ws
22283 4222 17523 9001 ws
22285 4222 17525 9001 ws
22287 4222 17527 9001 ws
22289 4222 17529 9001 ws
22291 4222 17531 9001 ws
22293 4222 17533 9001 ws
22300 4816 19937 9036
22307 8240 16007 9001
22308 8240 16008 9001
22309 8240 16009 9001
22310 8240 16010 9001
22311 8240 16011 9001
22312 8240 16012 9001
22313 8240 16013 9001
22314 8240 16014 9001
22315 8240 16015 9001
22316 8240 16016 9001
22317 8240 16017 9001
22318 8240 16018 9001
22319 8240 16019 9001
22320 8240 16020 9001
22321 8240 16021 9001
22322 8240 16022 9001
22332 4223 16032 9001
22337 8240 9982 9001
22338 8240 9981 9001
22348 8240 17708 9001
22349 8240 17709 9001
22350 8240 17710 9001
22351 8240 17711 9001
22352 8240 17712 9001
22353 8240 17713 9001
22354 8240 17714 9001
22355 8240 17715 9001
22356 8240 17716 9001
22357 8240 17717 9001
22391 4223 18181 9001
22392 4223 18182 9001
22407 8246 16007 9001
22408 8246 16008 9001
22409 8246 16009 9001
22410 8246 16010 9001
22411 8246 16011 9001
22412 8246 16012 9001
22413 8246 16013 9001
22414 8246 16014 9001
22415 8246 16015 9001
22416 8246 16016 9001
22417 8246 16017 9001
22418 8246 16018 9001
22419 8246 16019 9001
22420 8246 16020 9001
22421 8246 16021 9001
22422 8246 16022 9001
22462 8246 17722 9001
22463 8246 17723 9001
22464 8246 17724 9001
22465 8246 17726 9001
22521 4225 16121 9001
22522 4225 16122 9001
22523 4225 16123 9001
22524 4225 16124 9001
22525 4225 16125 9001
22607 8252 16007 9001
22608 8252 16008 9001
22609 8252 16009 9001
22610 8252 16010 9001
22611 8252 16011 9001
22612 8252 16012 9001
22613 8252 16013 9001
22614 8252 16014 9001
22615 8252 16015 9001
22616 8252 16016 9001
22617 8252 16017 9001
22618 8252 16018 9001
22619 8252 16019 9001
22620 8252 16020 9001
22621 8252 16021 9001
22622 8252 16022 9001
22639 8252 19960 9001
22641 8252 17701 9001
22642 8252 17702 9001
22643 8252 17703 9001
22644 8252 17704 9001
22645 8252 17705 9001
22646 8252 17706 9001
22648 8252 17708 9001
22649 8252 17709 9001
22650 8252 17710 9001
22651 8252 17711 9001
22652 8252 17712 9001
22653 8252 17713 9001
22654 8252 17714 9001
22655 8252 17715 9001
22656 8252 17716 9001
22657 8252 17717 9001
22700 4227 19940 9001
22707 8255 16007 9001
22708 8255 16008 9001
22709 8255 16009 9001
22710 8255 16010 9001
22711 8255 16011 9001
22712 8255 16012 9001
22713 8255 16013 9001
22714 8255 16014 9001
22715 8255 16015 9001
22716 8255 16016 9001
22717 8255 16017 9001
22718 8255 16018 9001
22719 8255 16019 9001
22720 8255 16020 9001
22721 8255 16021 9001
22722 8255 16022 9001
22739 8255 19960 9001
22762 8255 17722 9001
22763 8255 17723 9001
22764 8255 17724 9001
22765 8255 17726 9001
22770 4227 19948 9001
22780 4227 19949 9001
22807 10414 16007 9001
22808 10414 16008 9001
22809 10414 16009 9001
22810 10414 16010 9001
22811 10414 16011 9001
22812 10414 16012 9001
22813 10414 16013 9001
22814 10414 16014 9001
22815 10414 16015 9001
22816 10414 16016 9001
22817 10414 16017 9001
22818 10414 16018 9001
22819 10414 16019 9001
22820 10414 16020 9001
22821 10414 16021 9001
22822 10414 16022 9001
22832 4228 16032 9001 old
22991 4229 18071 9001
22992 4229 18072 9001
22993 4229 18073 9001
22994 4229 18074 9001
23028 4230 16028 9001
23029 4230 16029 9001
23030 4230 16030 9001
23031 4230 16031 9001
23032 4230 16032 9001
23033 4230 16033 9001
23034 4230 16034 9001
23035 4230 16035 9001
23036 4230 16036 9001
23037 4230 16037 9001
23038 4230 16038 9001
23090 4230 16400 9001
23095 4230 16405 9001
23239 4232 16039 9001
23240 4232 16040 9001
23301 6318 11264 9003 ne
23302 6318 11265 9003 ne
23303 6318 11233 9003 ne
23304 6318 11234 9003 ne
23305 6318 11235 9003 ne
23306 6318 11236 9003 ne
23307 6318 11237 9003 ne
23308 6318 11238 9003 ne
23309 6318 11239 9003 ne
23310 6318 11240 9003 ne
23311 6318 11241 9003 ne
23312 6318 11242 9003 ne
23313 6318 11243 9003 ne
23314 6318 11244 9003 ne
23315 6318 11245 9003 ne
23316 6318 11246 9003 ne
23317 6318 11247 9003 ne
23318 6318 11248 9003 ne
23319 6318 11249 9003 ne
23320 6318 11250 9003 ne
23321 6318 11251 9003 ne
23322 6318 11252 9003 ne
23323 6318 11253 9003 ne
23324 6318 11254 9003 ne
23325 6318 11255 9003 ne
23326 6318 11256 9003 ne
23327 6318 11257 9003 ne
23328 6318 11258 9003 ne
23329 6318 11259 9003 ne
23330 6318 11260 9003 ne
23331 6318 11261 9003 ne
23332 6318 11262 9003 ne
23333 6318 11263 9003 ne
23433 4234 16033 9001 old
23700 4237 19931 9001
23830 4755 17432 9001
23831 4755 17433 9001
23832 4755 17434 9001
23833 4755 17435 9001
23834 4755 17436 9001
23835 4755 17437 9001
23836 4755 17438 9001
23837 4755 17439 9001
23838 4755 17440 9001
23839 4755 17441 9001
23840 4755 17442 9001
23841 4755 17443 9001
23842 4755 17444 9001
23843 4755 17445 9001
23844 4755 17446 9001
23845 4755 17447 9001
23846 4238 16046 9001
23847 4238 16047 9001
23848 4238 16048 9001
23849 4238 16049 9001
23850 4238 16050 9001
23851 4238 16051 9001
23852 4238 16052 9001
23853 4238 16053 9001 old
23866 4755 16046 9001
23867 4755 16047 9001
23868 4755 16048 9001
23869 4755 16049 9001
23870 4755 16050 9001
23871 4755 16051 9001
23872 4755 16052 9001
23877 4755 16147 9001
23878 4755 16148 9001
23879 4755 16149 9001
23880 4755 16150 9001
23881 4755 16151 9001
23882 4755 16152 9001
23883 4755 16153 9001
23884 4755 16154 9001
23886 4238 16146 9001 old
23887 4238 16147 9001
23888 4238 16148 9001
23889 4238 16149 9001
23890 4238 16150 9001
23891 4238 16151 9001
23892 4238 16152 9001
23893 4238 16153 9001
23894 4238 16154 9001
23946 4239 16046 9001
23947 4239 16047 9001
23948 4239 16048 9001
24047 4240 16047 9001
24048 4240 16048 9001
24100 4241 19909 9005
24200 4242 19910 9001
24305 4144 16045 9001
24306 4144 16046 9001
24311 4145 16041 9001
24312 4145 16042 9001
24313 4145 16043 9001
24342 4146 16042 9001
24343 4146 16043 9001
24344 4146 16044 9001
24345 4146 16045 9001
24346 4146 16046 9001
24347 4146 16047 9001
24370 4243 18110 9084
24371 4243 18111 9084
24372 4243 18112 9084
24373 4243 18114 9084
24374 4243 18116 9084
24375 4144 18238 9001
24376 4145 18236 9001
24377 4145 18237 9001
24378 4146 18231 9001
24379 4146 18232 9001
24380 4146 18235 9001
24381 4146 18233 9001
24382 4243 18113 9084
24383 4146 18234 9001
24500 4245 19920 9001
24547 4245 16047 9001
24548 4245 16048 9001
24571 4245 19935 9062 old
24600 4246 19906 9001
24718 4247 16018 9001
24719 4247 16019 9001
24720 4247 16020 9001
24817 4248 16017 9001
24818 4248 16018 9001
24819 4248 16019 9001
24820 4248 16020 9001
24821 4248 16021 9001
24877 4248 16117 9001
24878 4248 16118 9001
24879 4248 16119 9001
24880 4248 16120 9001
24881 4248 16121 9001
24882 4248 16122 9001
24891 4248 18161 9001
24892 4248 18162 9001
24893 4248 18163 9001
25000 4250 19904 9001
25231 4252 16031 9001
25391 4253 18171 9001
25392 4253 18172 9001
25393 4253 18173 9001
25394 4253 18174 9001
25395 4253 18175 9001
25700 4804 19905 9001 old
25828 4258 16028 9001
25829 4258 16029 9001
25830 4258 16030 9001
25831 4258 16031 9001
25832 4258 16032 9001
25833 4258 16033 9001
25834 4258 16034 9001
25835 4258 16035 9001
25836 4258 16036 9001
25837 4258 16037 9001
25838 4258 16038 9001 old
25884 4258 19939 9001 ne
25932 4259 16132 9001
26191 4261 18131 9001
26192 4261 18132 9001
26193 4261 18133 9001 old
26194 4261 18134 9001
26195 4261 18135 9001
26237 4262 16037 9001
26331 4263 16031 9001
26332 4263 16032 9001
26391 4263 18151 9001
26392 4263 18152 9001
26393 4263 18153 9001
26432 4264 16132 9001 old
26591 4806 18121 9001 old
26592 4806 18122 9001 old
26632 4266 16032 9001
26692 4266 16132 9001
26701 4267 16001 9001
26702 4267 16002 9001
26703 4267 16003 9001
26704 4267 16004 9001
26705 4267 16005 9001
26706 4267 16006 9001
26707 4267 16007 9001
26708 4267 16008 9001
26709 4267 16009 9001
26710 4267 16010 9001
26711 4267 16011 9001
26712 4267 16012 9001
26713 4267 16013 9001
26714 4267 16014 9001
26715 4267 16015 9001
26716 4267 16016 9001
26717 4267 16017 9001
26718 4267 16018 9001
26719 4267 16019 9001
26720 4267 16020 9001
26721 4267 16021 9001
26722 4267 16022 9001
26729 4267 10101 9003
26730 4267 10102 9003
26731 4267 15001 9003
26732 4267 15002 9003
26733 4267 15003 9003
26734 4267 15004 9003
26735 4267 15005 9003
26736 4267 15006 9003
26737 4267 15007 9003
26738 4267 15008 9003
26739 4267 15009 9003
26740 4267 15010 9003
26741 4267 10401 9003
26742 4267 10402 9003
26743 4267 10403 9003
26744 4267 10404 9003
26745 4267 10405 9003
26746 4267 10406 9003
26747 4267 10407 9003 old
26748 4267 10201 9003
26749 4267 10202 9003
26750 4267 10203 9003
26751 4267 10301 9003
26752 4267 10302 9003
26753 4267 10501 9003
26754 4267 10502 9003
26755 4267 10503 9003
26756 4267 10600 9003
26757 4267 10700 9003
26758 4267 10901 9003
26759 4267 10902 9003
26760 4267 10903 9003
26766 4267 11001 9003
26767 4267 11002 9003
26768 4267 11101 9003
26769 4267 11102 9003
26770 4267 11103 9003
26771 4267 11201 9003
26772 4267 11202 9003
26773 4267 11301 9003
26774 4267 11302 9003
26775 4267 11401 9003
26776 4267 11402 9003
26777 4267 11501 9003
26778 4267 11502 9003
26779 4267 11601 9003
26780 4267 11602 9003
26781 4267 11701 9003
26782 4267 11702 9003
26783 4267 11801 9003
26784 4267 11802 9003
26785 4267 11900 9003
26786 4267 12001 9003
26787 4267 12002 9003
26791 4267 12201 9003
26792 4267 12202 9003
26793 4267 12203 9003
26794 4267 12301 9003
26795 4267 12302 9003
26796 4267 12401 9003
26797 4267 12402 9003
26798 4267 12403 9003
26799 4267 10408 9003
26801 4268 12101 9003 old
26802 4268 12102 9003 old
26803 4268 12103 9003 old
26811 4268 12111 9003 old
26812 4268 12112 9003 old
26813 4268 12113 9003 old
26814 4269 11833 9001 old
26815 4269 11834 9001 old
26819 4269 12234 9001 old
26820 4269 12235 9001 old
26821 4269 12236 9001 old
26822 4269 15396 9001 old
26823 4269 14733 9001 old
26824 4269 14734 9001 old
26825 4152 11833 9001 old
26826 4152 11834 9001 old
26830 4152 12234 9001 old
26831 4152 12235 9001 old
26832 4152 12236 9001 old
26833 4152 15396 9001 old
26834 4152 14733 9001 old
26835 4152 14734 9001 old
26836 4759 11833 9001 old
26837 4759 11834 9001 old
26841 4759 12234 9001 old
26842 4759 12235 9001 old
26843 4759 12236 9001 old
26844 4759 15396 9001 old
26845 4759 14733 9001 old
26846 4759 14734 9001 old
26847 4269 11833 9003
26848 4269 11834 9003
26849 4269 12234 9003
26850 4269 12235 9003
26851 4269 12236 9003
26852 4269 15396 9003
26853 4269 14735 9003
26854 4269 14736 9003
26855 4152 11833 9003
26856 4152 11834 9003
26857 4152 12234 9003
26858 4152 12235 9003
26859 4152 12236 9003
26860 4152 15396 9003
26861 4152 14735 9003
26862 4152 14736 9003
26863 4759 11833 9003
26864 4759 11834 9003
26865 4759 12234 9003
26866 4759 12235 9003
26867 4759 12236 9003
26868 4759 15396 9003
26869 4759 14735 9003
26870 4759 14736 9003
26891 4617 17711 9001
26892 4617 17712 9001
26893 4617 17713 9001
26894 4617 17714 9001
26895 4617 17715 9001
26896 4617 17716 9001
26897 4617 17717 9001
26898 4617 17701 9001
26899 4617 17702 9001
26901 4269 16001 9001
26902 4269 16002 9001
26903 4269 16003 9001
26904 4269 16004 9001
26905 4269 16005 9001
26906 4269 16006 9001
26907 4269 16007 9001
26908 4269 16008 9001
26909 4269 16009 9001
26910 4269 16010 9001
26911 4269 16011 9001
26912 4269 16012 9001
26913 4269 16013 9001
26914 4269 16014 9001
26915 4269 16015 9001
26916 4269 16016 9001
26917 4269 16017 9001
26918 4269 16018 9001
26919 4269 16019 9001
26920 4269 16020 9001
26921 4269 16021 9001
26922 4269 16022 9001
26923 4269 16023 9001
26929 4269 10131 9001
26930 4269 10132 9001
26931 4269 15031 9001
26932 4269 15032 9001
26933 4269 15033 9001
26934 4269 15034 9001
26935 4269 15035 9001
26936 4269 15036 9001
26937 4269 15037 9001
26938 4269 15038 9001
26939 4269 15039 9001
26940 4269 15040 9001
26941 4269 10431 9001
26942 4269 10432 9001
26943 4269 10433 9001
26944 4269 10434 9001
26945 4269 10435 9001
26946 4269 10436 9001
26948 4269 10231 9001
26949 4269 10232 9001
26950 4269 10233 9001
26951 4269 10331 9001
26952 4269 10332 9001
26953 4269 10531 9001
26954 4269 10532 9001
26955 4269 10533 9001
26956 4269 10630 9001
26957 4269 10730 9001
26958 4269 10931 9001
26959 4269 10932 9001
26960 4269 10933 9001
26961 4269 15131 9001
26962 4269 15132 9001
26963 4269 15133 9001
26964 4269 15134 9001
26965 4269 15135 9001
26966 4269 11031 9001
26967 4269 11032 9001
26968 4269 11131 9001
26969 4269 11132 9001
26970 4269 11133 9001
26971 4269 11231 9001
26972 4269 11232 9001
26973 4269 11331 9001
26974 4269 11332 9001
26975 4269 11431 9001
26976 4269 11432 9001
26977 4269 11531 9001
26978 4269 11532 9001
26979 4269 11631 9001 old
26980 4269 11632 9001
26981 4269 11731 9001
26982 4269 11732 9001
26983 4269 11831 9001
26984 4269 11832 9001
26985 4269 11930 9001
26986 4269 12031 9001
26987 4269 12032 9001
26988 4269 12141 9001
26989 4269 12142 9001
26990 4269 12143 9001
26991 4269 12231 9001
26992 4269 12232 9001
26993 4269 12233 9001
26994 4269 12331 9001
26995 4269 12332 9001
26996 4269 12431 9001
26997 4269 12432 9001
26998 4269 12433 9001
27037 4270 16037 9001 old
27038 4270 16038 9001 old
27039 4270 16039 9001
27040 4270 16040 9001
27120 4271 16020 9001
27200 4272 19917 9001
27205 4272 17901 9001 ne
27206 4272 17902 9001 ne
27207 4272 17903 9001 ne
27208 4272 17904 9001 ne
27209 4272 17905 9001 ne
27210 4272 17906 9001 ne
27211 4272 17907 9001 ne
27212 4272 17908 9001 ne
27213 4272 17909 9001 ne
27214 4272 17910 9001 ne
27215 4272 17911 9001 ne
27216 4272 17912 9001 ne
27217 4272 17913 9001 ne
27218 4272 17914 9001 ne
27219 4272 17915 9001 ne
27220 4272 17916 9001 ne
27221 4272 17917 9001 ne
27222 4272 17918 9001 ne
27223 4272 17919 9001 ne
27224 4272 17920 9001 ne
27225 4272 17921 9001 ne
27226 4272 17922 9001 ne
27227 4272 17923 9001 ne
27228 4272 17924 9001 ne
27229 4272 17925 9001 ne
27230 4272 17926 9001 ne
27231 4272 17927 9001 ne
27232 4272 17928 9001 ne
27258 4272 16158 9001
27259 4272 16159 9001
27260 4272 16160 9001
27291 4272 18141 9040
27292 4272 18142 9040
27391 4817 18221 9001 ne
27392 4817 18222 9001 ne
27393 4817 18223 9001 ne
27394 4817 18224 9001 ne
27395 4817 18225 9001 ne
27396 4817 18226 9001 ne
27397 4817 18227 9001 ne
27398 4817 18228 9001 ne
27429 4274 16029 9001
27492 4274 19974 9001 ne old
27493 4274 19974 9001
27500 4901 19903 9001
27561 4807 18091 9001
27562 4807 18092 9001
27563 4807 18093 9001
27564 4807 18094 9001
27571 4807 18081 9001
27572 4807 18082 9001
27573 4807 18083 9001
27574 4807 18084 9001
27581 4807 18081 9001 old
27582 4807 18082 9001 old
27583 4807 18083 9001 old
27584 4807 18084 9001 old
27591 4807 18091 9001 old
27592 4807 18092 9001 old
27593 4807 18093 9001 old
27594 4807 18094 9001 old
27700 4277 19916 9001
27701 4326 17771 9001
27702 4326 17772 9001
27703 4326 17773 9001
27704 4326 17774 9001
27705 4326 17775 9001
27706 4326 17776 9001
27707 4326 17777 9001
28191 4281 18201 9001
28192 4281 18202 9001
28193 4281 18203 9001
28232 4282 16132 9001
28348 4283 17348 9001
28349 4283 17349 9001
28350 4283 17350 9001
28351 4283 17351 9001
28352 4283 17352 9001
28353 4283 17353 9001
28354 4283 17354 9001
28355 4283 17355 9001
28356 4283 17356 9001
28357 4283 17357 9001
28358 4283 17358 9001
28402 4284 16202 9001 ne old
28403 4284 16203 9001 ne old
28404 4284 16204 9001 ne
28405 4284 16205 9001 ne
28406 4284 16206 9001 ne
28407 4284 16207 9001 ne
28408 4284 16208 9001 ne
28409 4284 16209 9001 ne
28410 4284 16210 9001 ne
28411 4284 16211 9001 ne
28412 4284 16212 9001 ne
28413 4284 16213 9001 ne
28414 4284 16214 9001 ne
28415 4284 16215 9001 ne
28416 4284 16216 9001 ne
28417 4284 16217 9001 ne
28418 4284 16218 9001 ne
28419 4284 16219 9001 ne
28420 4284 16220 9001 ne
28421 4284 16221 9001 ne
28422 4284 16222 9001 ne
28423 4284 16223 9001 ne
28424 4284 16224 9001 ne
28425 4284 16225 9001 ne
28426 4284 16226 9001 ne
28427 4284 16227 9001 ne
28428 4284 16228 9001 ne
28429 4284 16229 9001 ne
28430 4284 16230 9001 ne
28431 4284 16231 9001 ne
28432 4284 16232 9001 ne
28462 4284 16302 9001 ne old
28463 4284 16303 9001 ne old
28464 4284 16304 9001 ne old
28465 4284 16305 9001 ne old
28466 4284 16306 9001 ne old
28467 4284 16307 9001 ne old
28468 4284 16308 9001 ne old
28469 4284 16309 9001 ne old
28470 4284 16310 9001 ne old
28471 4284 16311 9001 ne old
28472 4284 16312 9001 ne old
28473 4284 16313 9001 ne old
28474 4284 16314 9001 ne old
28475 4284 16315 9001 ne old
28476 4284 16316 9001 ne old
28477 4284 16317 9001 ne old
28478 4284 16318 9001 ne old
28479 4284 16319 9001 ne old
28480 4284 16320 9001 ne old
28481 4284 16321 9001 ne old
28482 4284 16322 9001 ne old
28483 4284 16323 9001 ne old
28484 4284 16324 9001 ne old
28485 4284 16325 9001 ne old
28486 4284 16326 9001 ne old
28487 4284 16327 9001 ne old
28488 4284 16328 9001 ne old
28489 4284 16329 9001 ne old
28490 4284 16330 9001 ne old
28491 4284 16331 9001 ne old
28492 4284 16332 9001 ne old
28600 4285 19919 9001
28991 4289 19913 9001
28992 4289 19914 9001
29100 4291 19941 9001 old
29101 4618 19941 9001
29118 4291 16018 9001 old
29119 4291 16019 9001 old
29120 4291 16020 9001 old
29121 4291 16021 9001 old
29122 4291 16022 9001 old
29168 4618 16018 9001
29169 4618 16019 9001
29170 4618 16020 9001
29171 4618 16021 9001
29172 4618 16022 9001
29177 4291 16117 9001 old
29178 4291 16118 9001 old
29179 4291 16119 9001 old
29180 4291 16120 9001 old
29181 4291 16121 9001 old
29182 4291 16122 9001 old
29183 4291 16123 9001 old
29184 4291 16124 9001 old
29185 4291 16125 9001 old
29187 4618 16117 9001
29188 4618 16118 9001
29189 4618 16119 9001
29190 4618 16120 9001
29191 4618 16121 9001
29192 4618 16122 9001
29193 4618 16123 9001
29194 4618 16124 9001
29195 4618 16125 9001
29220 4292 16120 9001
29221 4292 16121 9001
29333 4293 16133 9001
29371 4293 17611 9031 ws
29373 4293 17613 9031 ws
29375 4293 17615 9031 ws
29377 4293 17617 9031 ws
29379 4293 17619 9031 ws
29381 4293 17621 9031 ws
29383 4293 17623 9031 ws
29385 4293 17625 9031 ws
29635 4296 16035 9001 old
29636 4296 16036 9001 old
29700 4810 19911 9001 old
29701 4810 19861 9001 ne
29702 4810 19911 9001 ne
29738 4297 16138 9001
29739 4297 16139 9001
29849 4298 16049 9001
29850 4298 16050 9001
29871 4298 19956 9042
29872 4298 19957 9041
29873 4298 19958 9001
29874 4298 19838 9001
29900 4299 19908 9001 old
29901 4188 19973 9001
29902 4299 19972 9001
29903 4300 19972 9001
30161 4301 17801 9001 ne
30162 4301 17802 9001 ne
30163 4301 17803 9001 ne
30164 4301 17804 9001 ne
30165 4301 17805 9001 ne
30166 4301 17806 9001 ne
30167 4301 17807 9001 ne
30168 4301 17808 9001 ne
30169 4301 17809 9001 ne
30170 4301 17810 9001 ne
30171 4301 17811 9001 ne
30172 4301 17812 9001 ne
30173 4301 17813 9001 ne
30174 4301 17814 9001 ne
30175 4301 17815 9001 ne
30176 4301 17816 9001 ne
30177 4301 17817 9001 ne
30178 4301 17818 9001 ne
30179 4301 17819 9001 ne
30200 4302 19925 9039
30339 4303 16039 9001
30340 4303 16040 9001
30491 4304 18011 9001
30492 4304 18012 9001
30493 4671 18011 9001
30494 4671 18012 9001
30729 4307 16029 9001
30730 4307 16030 9001
30731 4307 16031 9001
30732 4307 16032 9001
30791 4307 18021 9001
30792 4307 18022 9001
30800 4308 19929 9001 ne old
31028 4310 16028 9001
31121 4311 16021 9001
31154 4311 17054 9001
31170 4311 19954 9001
31171 4311 19955 9001
31251 4805 18001 9001 ne
31252 4805 18002 9001 ne
31253 4805 18003 9001 ne
31254 4312 18004 9001 ne
31255 4312 18005 9001 ne
31256 4312 18006 9001 ne
31257 4312 18007 9001 ne
31258 4312 18008 9001 ne
31259 4312 18009 9001 ne
31265 4312 16265 9001 old
31266 4312 16266 9001 old
31267 4312 16267 9001 old
31268 4312 16268 9001 old
31275 4312 18275 9001 ne old
31276 4312 18276 9001 ne old
31277 4312 18277 9001 ne old
31278 4312 18277 9001 ne old
31279 4312 18278 9001 ne old
31281 4805 18041 9001 ne
31282 4805 18042 9001 ne
31283 4805 18043 9001 ne
31284 4312 18044 9001 ne
31285 4312 18045 9001 ne
31286 4312 18046 9001 ne
31287 4312 19947 9001 ne
31288 4805 18047 9001 ne
31289 4805 18048 9001 ne
31290 4805 18049 9001 ne
31291 4805 18041 9001 old
31292 4805 18042 9001 old
31293 4805 18043 9001 old
31294 4312 18044 9001 old
31295 4312 18045 9001 old
31296 4312 18046 9001 old
31297 4312 19947 9001 old
31300 4313 19902 9001
31370 4313 19961 9001
31461 4314 16261 9001 old
31462 4314 16262 9001 old
31463 4314 16263 9001 old
31464 4314 16264 9001 old
31465 4314 16265 9001 old
31466 4314 16262 9001 ne
31467 4314 16263 9001 ne
31468 4314 16264 9001 ne
31469 4314 16265 9001 ne
31528 4315 16028 9001
31529 4315 16029 9001
31600 4316 19927 9001
31700 4317 19926 9001 ne old
31838 4318 16038 9001
31839 4318 16039 9001
31900 4319 19928 9001 old
31901 4319 19997 9001
31965 4674 16011 9001
31966 4674 16012 9001
31967 4674 16013 9001
31968 4674 16014 9001
31969 4674 16015 9001
31970 4674 16016 9001
31971 4674 16017 9001
31972 4674 16018 9001
31973 4674 16019 9001
31974 4674 16020 9001
31975 4674 16021 9001
31976 4674 16022 9001
31977 4674 16117 9001
31978 4674 16118 9001
31979 4674 16119 9001
31980 4674 16120 9001
31981 4674 16121 9001
31982 4674 16122 9001
31983 4674 16123 9001
31984 4674 16124 9001
31985 4674 16125 9001
31986 4170 16017 9001
31987 4170 16018 9001
31988 4170 16019 9001
31989 4170 16020 9001
31990 4170 16021 9001
31991 4170 16022 9001
31992 4170 16117 9001
31993 4170 16118 9001
31994 4170 16119 9001
31995 4170 16120 9001
31996 4170 16121 9001
31997 4170 16122 9001
31998 4170 16123 9001
31999 4170 16124 9001
32000 4170 16125 9001
32001 4267 12501 9003
32002 4267 12502 9003
32003 4267 12503 9003
32005 4267 12601 9003
32006 4267 12602 9003
32007 4267 12701 9003
32008 4267 12702 9003
32009 4267 12703 9003
32010 4267 12800 9003
32011 4267 12900 9003
32012 4267 13001 9003
32013 4267 13002 9003
32014 4267 13003 9003
32015 4267 13101 9003
32016 4267 13102 9003
32017 4267 13103 9003
32018 4267 13104 9003 old
32019 4267 13200 9003
32020 4267 13301 9003
32021 4267 13302 9003
32022 4267 13401 9003
32023 4267 13402 9003
32024 4267 13501 9003
32025 4267 13502 9003
32026 4267 13601 9003
32027 4267 13602 9003
32028 4267 13701 9003
32029 4267 13702 9003 old
32030 4267 13800 9003
32031 4267 13901 9003
32033 4267 13902 9003
32034 4267 14001 9003
32035 4267 14002 9003
32036 4267 14100 9003 old
32037 4267 14201 9003
32038 4267 14202 9003
32039 4267 14203 9003
32040 4267 14204 9003
32041 4267 14205 9003
32042 4267 14301 9003
32043 4267 14302 9003
32044 4267 14303 9003
32045 4267 14400 9003
32046 4267 14501 9003
32047 4267 14502 9003
32048 4267 14601 9003
32049 4267 14602 9003
32050 4267 14701 9003
32051 4267 14702 9003
32052 4267 14801 9003
32053 4267 14802 9003
32054 4267 14803 9003
32055 4267 14901 9003
32056 4267 14902 9003
32057 4267 14903 9003
32058 4267 14904 9003
32061 4267 18211 9001 old
32062 4267 18212 9001 old
32064 4267 15914 9003
32065 4267 15915 9003
32066 4267 15916 9003
32067 4267 15917 9003
32074 4267 15914 9003 old
32075 4267 15915 9003 old
32076 4267 15916 9003 old
32077 4267 15917 9003 old
32081 4267 17701 9001
32082 4267 17702 9001
32083 4267 17703 9001
32084 4267 17704 9001
32085 4267 17705 9001
32086 4267 17706 9001
32098 4267 19944 9001
32099 4267 11703 9003
32100 4269 12530 9001
32104 4269 12630 9001
32107 4269 12731 9001
32108 4269 12732 9001
32109 4269 12733 9001
32110 4269 12830 9001
32111 4269 12930 9001
32112 4269 13031 9001
32113 4269 13032 9001
32114 4269 13033 9001
32115 4269 13131 9001
32116 4269 13132 9001
32117 4269 13133 9001
32118 4269 13134 9001
32119 4269 13230 9001
32120 4269 13331 9001
32121 4269 13332 9001
32122 4269 13431 9001
32123 4269 13432 9001
32124 4269 13531 9001
32125 4269 13532 9001
32126 4269 13631 9001
32127 4269 13632 9001
32128 4269 13731 9001
32129 4269 13732 9001
32130 4269 13830 9001
32133 4269 13930 9001
32134 4269 14031 9001
32135 4269 14032 9001
32136 4269 14130 9001
32137 4269 14231 9001
32138 4269 14232 9001
32139 4269 14233 9001
32140 4269 14234 9001
32141 4269 14235 9001
32142 4269 14331 9001
32143 4269 14332 9001
32144 4269 14333 9001
32145 4269 14430 9001
32146 4269 14531 9001
32147 4269 14532 9001
32148 4269 14631 9001
32149 4269 14632 9001
32150 4269 14731 9001
32151 4269 14732 9001
32152 4269 14831 9001
32153 4269 14832 9001
32154 4269 14833 9001
32155 4269 14931 9001
32156 4269 14932 9001
32157 4269 14933 9001
32158 4269 14934 9001
32159 4269 14930 9001
32161 4269 15230 9001
32164 4269 15914 9003
32165 4269 15915 9003
32166 4269 15916 9003
32167 4269 15917 9003
32180 4269 17700 9001 old
32181 4269 17701 9001
32182 4269 17702 9001
32183 4269 17703 9001
32184 4269 17704 9001
32185 4269 17705 9001
32186 4269 17706 9001
32187 4269 17707 9001
32188 4269 17708 9001
32189 4269 17709 9001
32190 4269 17710 9001
32191 4269 17711 9001
32192 4269 17712 9001
32193 4269 17713 9001
32194 4269 17714 9001
32195 4269 17715 9001
32196 4269 17716 9001
32197 4269 17717 9001
32198 4269 19944 9001
32199 4269 11733 9001
32201 4322 16001 9001
32202 4322 16002 9001
32203 4322 16003 9001
32204 4322 16004 9001
32205 4322 16005 9001
32206 4322 16006 9001
32207 4322 16007 9001
32208 4322 16008 9001
32209 4322 16009 9001
32210 4322 16010 9001
32211 4322 16011 9001
32212 4322 16012 9001
32213 4322 16013 9001
32214 4322 16014 9001
32215 4322 16015 9001
32216 4322 16016 9001
32217 4322 16017 9001
32218 4322 16018 9001
32219 4322 16019 9001
32220 4322 16020 9001
32221 4322 16021 9001
32222 4322 16022 9001
32223 4322 16023 9001
32224 4322 16024 9001
32225 4322 16025 9001
32226 4322 16026 9001
32227 4322 16027 9001
32228 4322 16028 9001
32229 4322 16029 9001
32230 4322 16030 9001
32231 4322 16031 9001
32232 4322 16032 9001
32233 4322 16033 9001
32234 4322 16034 9001
32235 4322 16035 9001
32236 4322 16036 9001
32237 4322 16037 9001
32238 4322 16038 9001
32239 4322 16039 9001
32240 4322 16040 9001
32241 4322 16041 9001
32242 4322 16042 9001
32243 4322 16043 9001
32244 4322 16044 9001
32245 4322 16045 9001
32246 4322 16046 9001
32247 4322 16047 9001
32248 4322 16048 9001
32249 4322 16049 9001
32250 4322 16050 9001
32251 4322 16051 9001
32252 4322 16052 9001
32253 4322 16053 9001
32254 4322 16054 9001
32255 4322 16055 9001
32256 4322 16056 9001
32257 4322 16057 9001
32258 4322 16058 9001
32259 4322 16059 9001
32260 4322 16060 9001
32301 4322 16101 9001
32302 4322 16102 9001
32303 4322 16103 9001
32304 4322 16104 9001
32305 4322 16105 9001
32306 4322 16106 9001
32307 4322 16107 9001
32308 4322 16108 9001
32309 4322 16109 9001
32310 4322 16110 9001
32311 4322 16111 9001
32312 4322 16112 9001
32313 4322 16113 9001
32314 4322 16114 9001
32315 4322 16115 9001
32316 4322 16116 9001
32317 4322 16117 9001
32318 4322 16118 9001
32319 4322 16119 9001
32320 4322 16120 9001
32321 4322 16121 9001
32322 4322 16122 9001
32323 4322 16123 9001
32324 4322 16124 9001
32325 4322 16125 9001
32326 4322 16126 9001
32327 4322 16127 9001
32328 4322 16128 9001
32329 4322 16129 9001
32330 4322 16130 9001
32331 4322 16131 9001
32332 4322 16132 9001
32333 4322 16133 9001
32334 4322 16134 9001
32335 4322 16135 9001
32336 4322 16136 9001
32337 4322 16137 9001
32338 4322 16138 9001
32339 4322 16139 9001
32340 4322 16140 9001
32341 4322 16141 9001
32342 4322 16142 9001
32343 4322 16143 9001
32344 4322 16144 9001
32345 4322 16145 9001
32346 4322 16146 9001
32347 4322 16147 9001
32348 4322 16148 9001
32349 4322 16149 9001
32350 4322 16150 9001
32351 4322 16151 9001
32352 4322 16152 9001
32353 4322 16153 9001
32354 4322 16154 9001
32355 4322 16155 9001
32356 4322 16156 9001
32357 4322 16157 9001
32358 4322 16158 9001
32359 4322 16159 9001
32360 4322 16160 9001
32401 4324 16001 9001
32402 4324 16002 9001
32403 4324 16003 9001
32404 4324 16004 9001
32405 4324 16005 9001
32406 4324 16006 9001
32407 4324 16007 9001
32408 4324 16008 9001
32409 4324 16009 9001
32410 4324 16010 9001
32411 4324 16011 9001
32412 4324 16012 9001
32413 4324 16013 9001
32414 4324 16014 9001
32415 4324 16015 9001
32416 4324 16016 9001
32417 4324 16017 9001
32418 4324 16018 9001
32419 4324 16019 9001
32420 4324 16020 9001
32421 4324 16021 9001
32422 4324 16022 9001
32423 4324 16023 9001
32424 4324 16024 9001
32425 4324 16025 9001
32426 4324 16026 9001
32427 4324 16027 9001
32428 4324 16028 9001
32429 4324 16029 9001
32430 4324 16030 9001
32431 4324 16031 9001
32432 4324 16032 9001
32433 4324 16033 9001
32434 4324 16034 9001
32435 4324 16035 9001
32436 4324 16036 9001
32437 4324 16037 9001
32438 4324 16038 9001
32439 4324 16039 9001
32440 4324 16040 9001
32441 4324 16041 9001
32442 4324 16042 9001
32443 4324 16043 9001
32444 4324 16044 9001
32445 4324 16045 9001
32446 4324 16046 9001
32447 4324 16047 9001
32448 4324 16048 9001
32449 4324 16049 9001
32450 4324 16050 9001
32451 4324 16051 9001
32452 4324 16052 9001
32453 4324 16053 9001
32454 4324 16054 9001
32455 4324 16055 9001
32456 4324 16056 9001
32457 4324 16057 9001
32458 4324 16058 9001
32459 4324 16059 9001
32460 4324 16060 9001
32501 4324 16101 9001
32502 4324 16102 9001
32503 4324 16103 9001
32504 4324 16104 9001
32505 4324 16105 9001
32506 4324 16106 9001
32507 4324 16107 9001
32508 4324 16108 9001
32509 4324 16109 9001
32510 4324 16110 9001
32511 4324 16111 9001
32512 4324 16112 9001
32513 4324 16113 9001
32514 4324 16114 9001
32515 4324 16115 9001
32516 4324 16116 9001
32517 4324 16117 9001
32518 4324 16118 9001
32519 4324 16119 9001
32520 4324 16120 9001
32521 4324 16121 9001
32522 4324 16122 9001
32523 4324 16123 9001
32524 4324 16124 9001
32525 4324 16125 9001
32526 4324 16126 9001
32527 4324 16127 9001
32528 4324 16128 9001
32529 4324 16129 9001
32530 4324 16130 9001
32531 4324 16131 9001
32532 4324 16132 9001
32533 4324 16133 9001
32534 4324 16134 9001
32535 4324 16135 9001
32536 4324 16136 9001
32537 4324 16137 9001
32538 4324 16138 9001
32539 4324 16139 9001
32540 4324 16140 9001
32541 4324 16141 9001
32542 4324 16142 9001
32543 4324 16143 9001
32544 4324 16144 9001
32545 4324 16145 9001
32546 4324 16146 9001
32547 4324 16147 9001
32548 4324 16148 9001
32549 4324 16149 9001
32550 4324 16150 9001
32551 4324 16151 9001
32552 4324 16152 9001
32553 4324 16153 9001
32554 4324 16154 9001
32555 4324 16155 9001
32556 4324 16156 9001
32557 4324 16157 9001
32558 4324 16158 9001
32559 4324 16159 9001
32560 4324 16160 9001
32600 4326 16000 9001
32601 4326 16001 9001
32602 4326 16002 9001
32603 4326 16003 9001
32604 4326 16004 9001
32605 4326 16005 9001
32606 4326 16006 9001
32607 4326 16007 9001
32608 4326 16008 9001
32609 4326 16009 9001
32610 4326 16010 9001
32611 4326 16011 9001
32612 4326 16012 9001
32613 4326 16013 9001
32614 4326 16014 9001
32615 4326 16015 9001
32616 4326 16016 9001
32617 4326 16017 9001
32618 4326 16018 9001
32619 4326 16019 9001
32620 4326 16020 9001
32621 4326 16021 9001
32622 4326 16022 9001
32623 4326 16023 9001
32624 4326 16024 9001
32625 4326 16025 9001
32626 4326 16026 9001
32627 4326 16027 9001
32628 4326 16028 9001
32629 4326 16029 9001
32630 4326 16030 9001
32631 4326 16031 9001
32632 4326 16032 9001
32633 4326 16033 9001
32634 4326 16034 9001
32635 4326 16035 9001
32636 4326 16036 9001
32637 4326 16037 9001
32638 4326 16038 9001
32639 4326 16039 9001
32640 4326 16040 9001
32641 4326 16041 9001
32642 4326 16042 9001
32643 4326 16043 9001
32644 4326 16044 9001
32645 4326 16045 9001
32646 4326 16046 9001
32647 4326 16047 9001
32648 4326 16048 9001
32649 4326 16049 9001
32650 4326 16050 9001
32651 4326 16051 9001
32652 4326 16052 9001
32653 4326 16053 9001
32654 4326 16054 9001
32655 4326 16055 9001
32656 4326 16056 9001
32657 4326 16057 9001
32658 4326 16058 9001
32659 4326 16059 9001
32660 4326 16060 9001
32661 4326 16061 9001
32662 4326 19968 9001 old
32663 4326 19846 9001 old
32664 4326 15914 9003
32665 4326 15915 9003
32666 4326 15916 9003
32667 4326 15917 9003
32700 4326 16100 9001
32701 4326 16101 9001
32702 4326 16102 9001
32703 4326 16103 9001
32704 4326 16104 9001
32705 4326 16105 9001
32706 4326 16106 9001
32707 4326 16107 9001
32708 4326 16108 9001
32709 4326 16109 9001
32710 4326 16110 9001
32711 4326 16111 9001
32712 4326 16112 9001
32713 4326 16113 9001
32714 4326 16114 9001
32715 4326 16115 9001
32716 4326 16116 9001
32717 4326 16117 9001
32718 4326 16118 9001
32719 4326 16119 9001
32720 4326 16120 9001
32721 4326 16121 9001
32722 4326 16122 9001
32723 4326 16123 9001
32724 4326 16124 9001
32725 4326 16125 9001
32726 4326 16126 9001
32727 4326 16127 9001
32728 4326 16128 9001
32729 4326 16129 9001
32730 4326 16130 9001
32731 4326 16131 9001
32732 4326 16132 9001
32733 4326 16133 9001
32734 4326 16134 9001
32735 4326 16135 9001
32736 4326 16136 9001
32737 4326 16137 9001
32738 4326 16138 9001
32739 4326 16139 9001
32740 4326 16140 9001
32741 4326 16141 9001
32742 4326 16142 9001
32743 4326 16143 9001
32744 4326 16144 9001
32745 4326 16145 9001
32746 4326 16146 9001
32747 4326 16147 9001
32748 4326 16148 9001
32749 4326 16149 9001
32750 4326 16150 9001
32751 4326 16151 9001
32752 4326 16152 9001
32753 4326 16153 9001
32754 4326 16154 9001
32755 4326 16155 9001
32756 4326 16156 9001
32757 4326 16157 9001
32758 4326 16158 9001
32759 4326 16159 9001
32760 4326 16160 9001
32761 4326 16161 9001
32766 4326 16636 9001
`;

/** Code, its horizontal CRS. */
export const COMPOUND = `
3901 2393
3902 5048
3903 5048
4097 4093
4098 4094
4099 4095
4100 4096
5318 5316
5498 4269
5499 4152
5500 4759
5554 25831
5555 25832
5556 25833
5598 5596
5628 4619
5698 2154
5699 2154
5707 27571
5708 27574
5832 5682
5833 5683
5834 5684
5835 5685
5845 3006
5846 3007
5847 3008
5848 3009
5849 3010
5850 3011
5851 3012
5852 3013
5853 3014
5854 3015
5855 3016
5856 3017
5857 3018
5942 4258
5945 5105
5946 5106
5947 5107
5948 5108
5949 5109
5950 5110
5951 5111
5952 5112
5953 5113
5954 5114
5955 5115
5956 5116
5957 5117
5958 5118
5959 5119
5960 5120
5961 5121
5962 5122
5963 5123
5964 5124
5965 5125
5966 5126
5967 5127
5968 5128
5969 5129
5970 5130
5971 25831
5972 25832
5973 25833
5974 25834
5975 25835
5976 25836
6144 4258
6145 5105
6146 5106
6147 5107
6148 5108
6149 5109
6150 5110
6151 5111
6152 5112
6153 5113
6154 5114
6155 5115
6156 5116
6157 5117
6158 5118
6159 5119
6160 5120
6161 5121
6162 5122
6163 5123
6164 5124
6165 5125
6166 5126
6167 5127
6168 5128
6169 5129
6170 5130
6171 25831
6172 25832
6173 25833
6174 25834
6175 25835
6176 25836
6190 31370
6349 6318
6649 4617
6650 3154
6651 3155
6652 3156
6653 3157
6654 2955
6655 2956
6656 2957
6657 3158
6658 3159
6659 3160
6660 2958
6661 2959
6662 2960
6663 2961
6664 2962
6665 3761
6696 4612
6697 6668
6700 4301
6871 3857
6893 3395
6917 4757
6927 3414
7400 4807
7401 27582
7402 27582
7403 27583
7404 4124
7405 27700
7406 4267
7407 32037
7408 4289
7409 4258
7410 4134
7411 27572
7412 27572
7413 27573
7414 4301
7415 28992
7416 25832
7417 25833
7418 2196
7419 2197
7420 2198
7421 27572
7422 27573
7423 4258
7954 7878
7955 7883
7956 7887
8349 4747
8350 4747
8360 4258
8370 3812
8700 2222
8701 2223
8702 2224
8703 2251
8704 2252
8705 2253
8706 2256
8707 2265
8708 2266
8709 2269
8710 2270
8711 2273
8712 3433
8713 3434
8714 2225
8715 2226
8716 2227
8717 2228
8718 2229
8719 2230
8720 2231
8721 2232
8722 2233
8723 2234
8724 2235
8725 2238
8726 2236
8727 2237
8728 2239
8729 2240
8730 2241
8731 2242
8732 2243
8733 3435
8734 3436
8735 2965
8736 2966
8737 3417
8738 3418
8739 3419
8740 3420
8741 2246
8742 2247
8743 3451
8744 3452
8745 26847
8746 26848
8747 2248
8748 2249
8749 2250
8750 26849
8751 26850
8752 26851
8753 2254
8754 2255
8755 26852
8756 3421
8757 3422
8758 3423
8759 3437
8760 3424
8761 2257
8762 2258
8763 2259
8764 2260
8765 2261
8766 2262
8767 2263
8768 2264
8769 3734
8770 3735
8771 2267
8772 2268
8773 2271
8774 2272
8775 3438
8776 4457
8777 3455
8778 2274
8779 2275
8780 2276
8781 2277
8782 2278
8783 2279
8784 3560
8785 3566
8786 3567
8787 5646
8788 2283
8789 2284
8790 2285
8791 2286
8792 26853
8793 26854
8794 2287
8795 2288
8796 2289
8797 3736
8798 3737
8799 3738
8800 3739
8801 26929
8802 26930
8803 26931
8804 26932
8805 26933
8806 26934
8807 26935
8808 26936
8809 26937
8810 26938
8811 26939
8812 26940
8813 26996
8814 26997
8815 26998
8912 8908
9286 4258
9289 4258
9290 4258
9306 9300
9368 9367
9374 9373
9388 9387
9422 4258
9423 4258
9424 4258
9425 4258
9426 4258
9427 4258
9428 4258
9429 4258
9430 4258
9449 4258
9450 4258
9452 4258
9457 9456
9462 7844
9463 7844
9464 4283
9500 4258
9501 4312
9502 6135
9503 6135
9504 6135
9505 4258
9506 4258
9507 4258
9508 4258
9509 4258
9510 4081
9511 4081
9512 4081
9513 4081
9514 4081
9515 4081
9516 4081
9517 7886
9518 4326
9519 5593
9520 9333
9521 5340
9522 6318
9523 6318
9524 6325
9525 6325
9526 6322
9527 4167
9528 4167
9529 9470
9530 4624
9531 5489
9532 5489
9533 5489
9534 5489
9535 5489
9536 5489
9537 5489
9538 9777
9539 9777
9540 4749
9541 4463
9542 4558
9543 8998
9544 8252
9656 9702
9657 9702
9705 4326
9707 4326
9711 9709
9714 9713
9715 3159
9723 4258
9724 4258
9725 4258
9742 9741
9762 9761
9767 9766
9785 9782
9870 9869
9881 9880
9883 4258
9897 2169
9907 4258
9920 27700
9922 2157
9924 4258
9928 5682
9929 5683
9930 5684
9931 5685
9932 5682
9933 5683
9934 5684
9935 5685
9944 9943
9948 4659
9949 5324
9950 8086
9951 3057
9952 5325
9953 8088
9968 9967
9973 9972
9978 9977
10156 4258
10157 4258
10162 6669
10163 6670
10164 6671
10165 6672
10166 6673
10167 6674
10168 6675
10169 6676
10170 6677
10171 6678
10172 6679
10173 6680
10174 6681
10184 10183
10189 10188
10195 10194
10200 10199
10208 10207
10213 10212
10218 10217
10223 10222
10228 10227
10236 10235
10241 10240
10245 4765
10246 3794
10276 10275
10281 10280
10293 10284
10318 10312
10355 4258
10356 4258
10357 4258
10365 4737
10472 10471
10486 4258
10487 4258
10488 4258
10497 9793
10498 9793
10499 9794
10500 9794
10507 9782
10545 4258
10553 4258
10554 4258
10555 4258
10556 4258
10627 10626
10633 5490
10651 4747
10652 4747
10659 9067
10660 23700
10679 4258
10686 4765
10687 3794
20001 4258
20003 20002
20037 8246
20038 8240
20043 9470
`;

/** The version of the dataset. */
export const VERSION = 'v11.022';

/** Deprecated code, the one that takes its place. */
export const REPLACED = `
2036 2953
2037 2960
2038 2961
2063 3461
2064 3462
2085 3795
2086 3796
2091 2395
2092 2396
2139 2944
2140 2945
2141 2946
2142 2947
2143 2948
2144 2949
2145 2950
2146 2951
2147 2952
2148 2962
2149 2959
2150 2958
2151 2957
2152 2956
2153 2955
2155 2194
2156 2195
2163 9311
2166 2397
2167 2398
2168 2399
2170 3911
2171 3120
2192 2154
2194 3102
2199 2462
2214 3119
2244 2965
2245 2966
2291 2292
2292 2954
2400 3021
2550 2933
2577 3389
2600 3346
2694 3390
2889 2967
2890 2968
2934 3000
2979 3336
2982 3060
2983 3164
2984 3163
2989 4559
2990 3727
3073 3463
3076 3464
3143 3460
3314 3985
3349 3832
3356 6128
3357 6129
3359 3404
3366 3407
3454 4457
3752 3994
3774 3800
3778 3801
3782 3802
3785 3857
3786 4088
3787 3912
3842 4417
3843 4434
3907 8677
3908 8678
3909 6316
3910 8679
3911 8686
3973 6931
3974 6932
3975 6933
3985 4415
4035 4047
4088 4087
4125 4613
4126 4669
4140 4617
4228 4192
4234 4197
4235 4623
4260 4193
4268 4267
4280 4211
4287 4194
4291 4618
4294 4613
4296 4201
4317 4179
4327 4329
4328 4978
4329 4979
4330 4910
4331 4911
4332 4912
4333 4913
4334 4914
4335 4915
4336 4916
4337 4917
4338 4918
4339 4931
4340 4930
4341 4935
4342 4934
4343 4933
4344 4932
4345 4937
4346 4936
4347 4939
4348 4938
4349 4941
4350 4940
4351 4943
4352 4942
4353 4947
4354 4946
4355 4951
4356 4950
4357 4953
4358 4952
4359 4955
4360 4954
4361 4957
4362 4956
4363 4959
4364 4958
4365 4961
4366 4960
4367 4963
4368 4962
4369 4965
4370 4964
4371 4967
4372 4966
4373 4971
4374 4970
4375 4975
4376 4974
4377 4977
4378 4976
4379 4981
4380 4980
4381 4969
4382 4968
4383 4973
4384 4972
4385 4919
4386 4945
4387 4944
4388 4949
4389 4948
4474 5879
4631 4698
4634 4662
4635 4750
4640 4558
4645 4749
4685 4696
4731 4752
4808 4813
4819 4307
4855 5105
4856 5106
4857 5107
4858 5108
4859 5109
4860 5110
4861 5111
4862 5112
4863 5113
4864 5114
4865 5115
4866 5116
4867 5117
4868 5118
4869 5119
4870 5120
4871 5121
4872 5122
4873 5123
4874 5124
4875 5125
4876 5126
4877 5127
4878 5128
4879 5129
4880 5130
4902 4901
4968 4906
4969 4907
4972 4556
4973 4557
5388 5839
5458 5559
5466 5589
5532 5858
5570 6381
5571 6382
5572 6383
5573 6384
5574 6385
5575 6386
5576 6387
5577 6381
5578 6382
5579 6383
5580 6384
5581 6385
5582 6386
5583 6387
6141 6391
6200 6966
6517 6880
6604 6879
6956 5896
6957 5897
6958 5898
6959 5899
6978 7134
6979 7135
6980 7136
6985 7137
6986 7138
6987 7139
6996 7131
6997 7132
7088 7133
7804 9391
8449 8860
10480 10481
20064 2463
20065 2464
20066 2465
20067 2466
20068 2467
20069 2468
20070 2469
20071 2470
20072 2471
20073 2472
20074 2473
20075 2474
20076 2475
20077 2476
20078 2477
20079 2478
20080 2479
20081 2480
20082 2481
20083 2482
20084 2483
20085 2484
20086 2485
20087 2486
20088 2487
20089 2488
20090 2489
20091 2490
20092 2491
21100 3001
21473 21453
21474 21454
21475 21455
21476 21456
21477 21457
21478 21458
21479 21459
21480 21460
21481 21461
21482 21462
21483 21463
21891 21896
21892 21897
21893 21898
21894 21899
22832 2214
23433 2312
25700 3002
26193 26194
26591 3003
26592 3004
26747 26799
26801 5623
26802 5624
26803 5625
26811 6200
26812 6201
26813 6202
26814 26847
26815 26848
26819 26849
26820 26850
26821 26851
26822 26852
26823 26853
26824 26854
26825 26855
26826 26856
26830 26857
26831 26858
26832 26859
26833 26860
26834 26861
26835 26862
26836 26863
26837 26864
26841 26865
26842 26866
26843 26867
26844 26868
26845 26869
26846 26870
26979 2205
27037 7005
27038 7006
27492 27493
27581 27571
27582 27572
27583 27573
27584 27574
27591 27561
27592 27562
27593 27563
27594 27564
28402 3833
28403 3333
28462 2492
28463 2493
28464 2494
28465 2495
28466 2496
28467 2497
28468 2498
28469 2499
28470 2500
28471 2501
28472 2502
28473 2503
28474 2504
28475 2505
28476 2506
28477 2507
28478 2508
28479 2509
28480 2510
28481 2511
28482 2512
28483 2513
28484 2514
28485 2515
28486 2516
28487 2517
28488 2518
28489 2519
28490 2520
28491 2521
28492 2522
29100 29101
29118 29168
29119 29169
29120 29170
29121 29171
29122 29172
29177 29187
29178 29188
29179 29189
29180 29190
29181 29191
29182 29192
29183 29193
29184 29194
29185 29195
29635 20135
29636 20136
29900 29902
30800 3027
31265 31275
31266 31276
31267 31277
31268 31278
31275 3907
31276 3908
31277 3909
31278 31279
31279 3910
31291 31281
31292 31282
31293 31283
31294 31284
31295 31285
31296 31286
31297 31287
31462 31466
31463 31467
31464 31468
31465 31469
31700 3844
31900 31901
32018 4456
32029 4455
32036 2204
32061 5458
32062 5459
32074 32064
32075 32065
32076 32066
32077 32067
32663 4087
`;

/** Datum, metres that it may differ from WGS 84 by (in 2025), the transformations of the dataset that say so. */
export const NEAR_DATUMS = `
1026 1 3830
1029 1 3894
1032 1 5585
1033 1 4064
1034 1 4077
1035 1 4084
1036 1 4476
1038 1 4477
1041 1 4905
1042 1 4832
1043 3 ITRF97
1047 1 4560
1056 1 6701
1057 1 5261
1058 1 5267
1060 1 5327
1061 2.1 ensemble+7666
1062 1 5351
1063 1 5374
1064 2.2 ensemble+7670+9177
1065 1.5 5376
1066 1 5377
1067 1 5378
1068 1 5384
1069 1 5395
1073 1 5501
1076 2 5553
1078 1 5599
1095 1 9771
1100 1 6177
1113 1 9770
1116 2 9774
1117 6.6 ensemble+10608+10336
1118 3.9 ensemble+10608+10338
1120 1 6373
1128 1 9936
1132 1 6711
1133 3.8 ensemble+7670+6866
1141 2.1 ensemble+7666+9031
1147 2 7443
1152 2 ensemble
1153 2 ensemble
1154 2 ensemble
1155 2 ensemble
1156 2 ensemble
1157 2.6 ensemble+7961
1158 2.1 ensemble+7666+7960
1159 1 9773
1160 1 9768
1165 2.1 ensemble+9757
1166 2 ensemble
1167 1 8890
1168 3 8450
1173 1.1 7898
1174 1 7892
1178 1.1 1149+ensemble
1179 1.1 1149+ensemble
1180 1.1 1149+ensemble
1181 1.1 1149+ensemble
1182 1.1 1149+ensemble
1183 1.1 1149+ensemble
1184 1.1 1149+ensemble
1185 1.1 1149+ensemble
1186 1.1 1149+ensemble
1187 1 9291
1191 2.1 ensemble+9757+9032
1192 3.9 ensemble+7670+9029+9033+9028+9027+9026+8258
1193 3.8 ensemble+7670+6866+9126
1194 3.8 ensemble+7670+6866+9127
1195 3.8 ensemble+7670+6866+9128
1196 3.9 ensemble+7666+9031+9036+9030+9227
1197 2 9774+9129
1198 2 9774+10416
1204 1.1 1149+ensemble
1206 1.1 1149+ensemble
1208 1 8436
1209 1 8439
1214 1 8894
1218 1 8822
1220 1 8819
1221 3.9 ensemble+7670+9077
1223 1 9769
1225 2.9 5376+9751
1227 2.2 ensemble+7670+9029+9033+9028+8952
1228 2.1 ensemble+7670+8953
1229 2.1 ensemble+7670+8954
1230 2.1 ensemble+7670+8955
1231 2.1 ensemble+7670+8956
1232 2.1 ensemble+7670+8957
1233 2.1 ensemble+7670+8958
1234 2.1 ensemble+7666+9031+9036+8959
1235 2.1 ensemble+7666+9031+9036+8960
1236 2.1 ensemble+7666+9031+9036+8961
1237 2.1 ensemble+7666+8962
1238 2.1 ensemble+7666+8963
1239 2.1 ensemble+7666+9031+9037+8964
1240 2.1 ensemble+7666+9031+9037+8965
1241 2.1 ensemble+7666+9031+9037+8966
1242 2.1 ensemble+9757+9032+8967
1243 2.2 ensemble+7666+9031+9178
1244 2.1 ensemble+7670+9029+9033
1245 2.1 ensemble+7670+9029
1246 2.1 ensemble+7670+9029+9034
1247 2.1 ensemble+7666+9031+9036
1248 2.1 ensemble+7666+9031+9037
1249 6.6 ensemble+7670+9078
1251 1 9144
1252 2.2 ensemble+7666+9031+9037+9179
1253 2.2 ensemble+7666+9031+9037+9180
1263 1.8 9298
1268 1.4 9383
1272 2.1 ensemble+9757+9032+9382
1293 1.6 15912+9472
1305 1 9772
1309 2 ensemble
1312 1 9791
1313 1 9792
1322 2.1 ensemble+10608
1327 2.2 ensemble+9757+10134
1329 1 10149
1333 2.1 ensemble+10608+10179
1353 1.3 1149+ensemble+10292
1355 1 10264
1357 1 10324
1358 1 10333
1365 2 9774+10419
1367 1 10478
1382 1.1 1149+ensemble
1383 2 ensemble
1389 1 10684
6126 1 1283
6130 1 1302
6133 1.1 1149+1331
6140 2 1842
6148 1 1505
6151 1 1511
6152 2 1580
6163 1 1540
6166 2 1558
6167 1 1565
6170 2 1581
6171 1 1671
6173 1 1678
6176 1 1890
6180 1 1649
6189 1 1768
6190 1 1773
6258 1 1149
6269 4 1188
6283 3 1150
6326 0 itself
6612 1 1826
6619 1 1879
6624 1 4840
6627 1 1912
6647 2.2 ensemble+7670+6281
6648 2.2 ensemble+7670+7814
6649 2.2 ensemble+7670+6283
6650 2.2 ensemble+7670+6284
6651 2.2 ensemble+7670+6285
6652 2.4 ensemble+7670+6286
6653 2.1 ensemble+7670+9029+9033+9028+9027+9026
6654 2.1 ensemble+7670+9029+9033+9028+9027
6655 2.1 ensemble+7670+9029+9033+9028
6656 2.1 ensemble+7670
6659 1 1952
6661 1 1958
6667 1 1993
6670 1 1099
6674 1 15894
6686 1 15738
6687 1 15833
6693 0.9 15746
6694 1 1210
6702 1 15860
6737 1 15831
6742 1 10543
6747 1 15879
6749 1 15880
6755 1 15912
6757 1 8886
6758 0 15925
6759 2 15931
6761 1 15967
6762 1 15971
6763 1 15972
6764 1 15974
6765 1 15976
6896 2.1 ensemble+7666+9031+9036+9030
`;

/** Areas of use: west less that of the line before, south, width, height in tenths of a degree; steps from code to code, "+n" for n more in a row. */
export const AREAS = `
-1800 -900 3600 20 3293
0 -900 3600 300 3031 381 564 1066 27719
0 -900 3600 400 9354
0 -900 3600 556 27702
0 -900 3600 900 3409 3523
0 -900 3600 1800 4087 189 46 2 2 414 20 131 32 56 6 2 2670 2 2 2 2 13 2 136 84+12 945 31 100+12 2+1 2+1 2+1 2+3 2+3 34+4 322+1 94+1 279+1 234+1 187+1 167+1 259+1
0 -880 600 40 3287
0 -860 3600 1720 3410 3523
0 -851 3600 1702 3857
0 -840 300 40 3275
0 -800 60 800 32301 200 200
0 -800 240 40 3260
0 -800 3600 800 32700
0 -800 3600 1640 3395
0 -680 120 40 3207
0 -530 60 272 5700
0 -171 3 10 3142
0 0 60 840 32201 200 200
0 0 3600 840 32600
0 0 3600 900 3408 3523
0 79 3600 821 10598 17107
0 450 3600 450 3571+5
0 478 61 155 3708 693 20 1909 20371 200
0 600 3600 300 3411 2 582+1 1045 895+4 26721
0 643 60 74 2490 31 17510 900 100 7400
0 828 600 51 6118
9 -316 15 26 3791
0 -257 79 116 5885+2
6 647 30 70 2578 59 58 60 18506 100
10 281 2 2 4727
2 -447 18 14 3764 29 879+1 845+1
10 -135 3 4 2988 1651
8 642 30 36 2579 59 58 60 18506 100
9 -48 40 22 4716
6 -800 60 800 32302 200 200
0 0 60 840 32202 200 200
0 486 61 245 3709 693 20 1909 20371 200
0 642 51 30 2491 31 17510 900 100 7400
0 661 180 51 6096 257
0 795 391 51 6121
8 564 52 95 3476 2926 20337 200
2 695 200 51 6094 257
5 643 30 28 2580 59 58 60 18506 100
5 628 35 11 4136
11 -146 29 5 2195 4441
0 -145 16 4 3102 1067
3 570 6 3 4137
7 564 6 3 4138
3 166 2 2 4725
3 657 4 2 2581 59 58 60 18506 100
3 728 280 51 6124
0 761 310 51 6123
7 543 43 148 3475 2926 20337 200
3 -800 60 800 32303 200 200
0 0 60 840 32203 200 200
0 495 61 248 3710 693 20 1909 20371 200
16 236 4 4 4707
23 543 41 165 3474 2926 20337 200
21 -800 60 800 32304 200 200
0 -760 180 40 3242
0 0 60 840 32204 200 200
0 155 61 593 26904
0 509 61 239 3711 693 20 1909 20371
17 188 56 35 4135
0 195 44 28 3750 2884
0 217 4 4 2786 779 3067 20333
3 548 41 166 3473 2926 20337 200
1 218 7 5 2785 779 3067 20333
15 212 8 6 2784 779 196+1 2870 3 20330
2 -313 263 268 4687 312
0 -267 82 142 3296
8 204 15 9 2783 779 3067 20333
4 695 200 51 6095 257
9 188 14 16 2782 779 3067 20333
1 -800 60 800 32305 200 200
0 -800 240 40 3261
0 0 60 840 32205 200 200
0 155 61 593 26905
0 188 13 21 3751 2884
0 521 61 227 3712 693 20 1909 20371
0 557 42 156 3472 2926 20337 200
0 590 900 120 5931
0 661 180 51 6097 257
0 670 900 121 5926
0 750 900 121 5921
36 -166 3 3 3306 1386
3 591 42 116 3471 2926 20337 200
1 -170 12 9 2977 1652
20 -840 300 40 3276
0 -800 60 800 32306 200 200
0 -312 60 240 3297
0 -180 10 6 2976 1652
0 -177 3 3 3305 1386
0 0 60 840 32206 200 200
0 540 61 202 3713 693 20 1909 20371 200
3 -180 7 6 3304 1386
17 597 40 107 3470 2926 20337 200
39 597 32 105 3469 2926 20337 200
1 -800 60 800 32307 200 200
0 -760 180 40 3243
0 -313 60 268 3298
0 0 60 840 32207 200 200
0 520 61 216 26907
0 534 60 202 26707
0 534 61 202 3714 693 20 1909
0 761 300 51 6101
29 382 1004 483 3347+1 630+1 638 338 3276+1 3 2 2+1 4 2 2+1 2+1 2+1 2158+1
0 520 31 206 3154 19053 100 100 200 100 100
0 599 172 98 3578+1
1 546 111 58 3468 2926 20337 200
0 661 190 51 6111
0 695 200 51 6107
0 728 250 51 6104
6 -96 10 9 2978 1652
11 -101 6 5 3302 1387
2 482 251 119 3005 148
3 -106 3 3 3303 1385
8 -800 60 800 32308 200 200
0 -266 61 211 3299
0 0 60 840 32208 200 200
0 480 60 315 3155 19053 100 100 200 100 100 4100
0 525 60 206 26708
0 536 61 195 3715 693 20 1909
15 599 345 190 3580+1
15 795 400 51 6099
30 -800 60 800 32309 200 200
0 -800 240 40 3262
0 0 60 840 32209 200 200
0 353 60 216 3716 693 20 1909
0 353 60 457 26909
0 465 60 345 3156 19053 100 100 200 100 100
0 491 60 230 26709
18 -252 2 2 3783+1 945 34
42 -800 60 800 32310 200 200
0 -760 180 40 3244
0 0 60 840 32210 200 200
0 305 61 186 3717 693 20 1909
0 305 61 513 26910
0 344 61 428 26710
0 481 60 337 3157 19053 100 100 200 100 100
11 -599 1104 903 10603 17104
0 418 16 46 6840+3
1 244 579 250 5069+3 1278
0 338 49 153 3740
0 419 84 72 9674
0 470 78 21 2285 570 71 763+1 2906+1 25451 100
2 419 77 27 2270 569 75 733+1 2912+1 325+1 25140 100
0 419 82 44 2991+3 649+1 2912+1 310+1
1 325 104 96 3309+2 177 2926
0 395 46 26 2225 541 104 619+1 2925+1 20325 200
1 451 30 15 6808+3
0 455 75 22 2286 570 71 764+1 2906+1 25550
0 455 75 25 32049
2 439 78 24 2269 569 75 732+1 2912+1 325+1 25141 100
1 380 46 22 2226 541 104 620+1 2925+1 20324 200
1 418 17 11 6824+3
0 428 16 11 6812+3
1 424 15 9 6800+3
0 454 9 6 8315+1
1 437 17 11 6820+3
0 443 20 10 6856+3
2 368 24 21 7131+1
0 452 15 9 6852+3
5 367 53 21 2227 541 104 621+1 2925+1 20323 200
3 419 9 6 8339+1
0 425 11 9 8323+1
2 441 10 6 6860+3
1 375 2 2 10622
0 418 18 21 6788+3
0 450 9 6 6828+3
2 429 9 13 8347+1
1 -599 970 927 4674 315 3927 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 26+15
0 121 376 207 4482+1 1879 2+1 7
0 150 82 178 4484 1882
1 357 65 19 2228 541 104 622+1 2925+1 20322 200
0 454 33 7 6804+3
1 446 16 10 6816+3
0 661 190 51 6112
1 437 22 13 6792+3
1 448 28 12 8327+1
3 327 74 32 2229 541 104 623+1 2925+1 20321 200
4 442 8 5 8329+1
1 418 19 17 8337+1
0 433 22 10 6796+3
0 695 200 51 6108
4 443 8 5 8325+1
1 419 12 6 8345+1
5 -880 600 40 3288
0 -840 300 40 3277
0 -800 60 800 32311 200 200
0 0 60 840 32211 200 200
0 150 60 178 31965
0 269 60 513 26711
0 308 60 183 3718 693 20 1909
0 308 60 527 26911
0 322 60 169 3741
0 369 31 51 2822 601 8 180+1 2910+1 25486 100
0 489 60 346 2955 19256 100 100 200 100 100
0 489 101 111 3400+3
0 528 15 72 3800+2 18463 200 300
0 828 600 51 6098
1 442 13 8 8317+1
2 449 16 12 8333+1
2 418 19 18 8319+1
1 445 8 8 8341+1
0 454 13 7 6844+3
1 435 8 9 8313+1
3 336 14 13 26799
2 441 14 10 8335+1
1 434 13 8 8311+1
0 451 7 6 6848+3
2 507 30 93 3773 4 4 18483 200 300
3 325 38 16 2230 541 104 624+1 2925+1 20320 200
0 360 33 50 2821 601 8 177+1 2910+1 25489 100
0 418 14 18 8331+1
0 446 9 6 6784+3
0 451 11 7 6832+3
0 452 18 9 8343+1
3 434 12 13 6836+3
2 446 11 7 8321+1
4 419 30 72 2243 546 99 638+1 2925+1 20317 200
0 419 63 72 8826
2 349 31 71 2820 601 8 180+1 2910+1 25486 100
10 443 121 48 2256 562 83 703+1 2909+1 25585
0 461 121 22 32002
0 474 121 17 32001
1 728 250 51 6105
5 358 8 7 8379+6 2
0 489 30 111 3772 4 4 18483 200 300
2 419 27 38 2242 546 99 635+1 2925+1 20320 200
4 320 24 50 2224 539 106 613+1 2925+1 20341 200
3 443 106 26 32003
5 369 51 17 2282 569 72 644 3 111+2 2938 6 25417 100
0 384 51 27 2281 569 72 644 3 106+2 2942 6 25418 100
0 405 51 16 2280 569 72 639 8 110+2 2940 6 25416 100
1 -800 60 800 32312 200 200
0 0 60 840 32212 200 200
0 150 60 173 4485 1882 25599
0 186 60 603 26712
0 313 60 178 3719 23 670 20 1909
0 313 60 527 26912
0 485 10 6 7109 10
0 489 60 351 2956 19256 100 100 200 100 100
0 761 300 51 6102
1 480 19 11 7110 10
5 313 30 58 2223 539 106 610+1 2925+1 20344 200
0 318 9 8 8067
1 -599 476 424 5359+1 3588+1 198+1 4+1 542+1 10344+1
0 -599 873 767 4170 805
0 -306 53 69 20042
0 419 23 29 2241 546 99 638+1 2925+1 20317 200
7 315 11 11 8066
1 477 38 14 7111 10
0 489 26 111 3771 4 4 18483 200 300
1 453 17 13 7116 10
6 313 28 58 2222 539 106 613+1 2925+1 20341 200
2 314 12 12 8065
5 409 21 38 2865 840 28 6 19 2857+1 25442 100
0 409 36 42 2864 840 28 6 19 2860+1 25439 100
0 409 71 42 32159
2 323 3 2 8068
0 477 40 14 7112 10
13 -273 5 3 4719 4978
1 426 16 13 7118 10
0 449 16 26 7117 10
4 313 28 57 2259 568 77 717+1 2910+1 25481 100
0 369 71 18 2233 541 104 627+1 2925+1 20323 200
0 381 71 20 2232 541 104 624+1 2925+1 20326 200
0 395 71 16 2231 541 104 627+1 2925+1 20323 200
2 449 23 12 7115 10
2 409 27 42 2863 840 28 6 19 2857+1 25442 100
7 -800 60 800 32313 200 200
0 -800 240 40 3263
0 -760 180 40 3245
0 -720 120 40 3221
0 0 60 840 32213 200 200
0 140 60 178 4486 1882 25599
0 178 60 617 26713
0 289 60 202 3720 23 670 20 1909
0 289 60 551 26913
0 489 60 351 2957 19256 100 100 200 100 100
2 317 30 53 2258 568 77 714+1 2910+1 25484 100
0 477 38 14 7114 10
2 480 29 9 7113 10
9 258 132 107 3080+5 580+1 2913+1 3901
0 297 132 26 2277 569 72 745+1 2913+1 25461 100
3 409 24 42 2862 840 28 6 19 2856+1 25443 100
6 320 29 50 2257 568 77 717+1 2910+1 25481 100
8 277 113 30 2278 569 72 754+1 2913+1 25552
0 277 116 30 32040
9 399 88 22 32006
0 399 88 32 2819 787 2910 364 19972 8 8 5236
0 416 81 15 32005
0 424 77 24 2842 613 4 200+1 2913+1 25461 100
0 441 77 19 2841 617 199+1 799 2114+1 25462 100
0 459 76 20 2266 567 77 725+1 2910+1 25474 100
0 471 73 20 2265 567 77 724+1 2910+1 25475 100
10 317 91 29 2276 569 72 752+1 2913+1 25454 100
0 343 32 22 2275 569 72 751+1 2913+1 25455 100
1 352 86 19 2267 569 75 728+1 2912+1 25471 100
0 661 190 51 6113
9 123 61 176 31968
0 369 11 19 8529
0 369 75 20 2797 623 8 114+1 2925+1 20309 200
0 369 76 32 6922+3
0 385 76 16 2796 623 8 113+1 2925+1 20310 200
0 386 8 15 8518
1 -800 60 800 32314 200 200
0 0 60 840 32214 200 200
0 123 60 176 4487 1882
0 155 60 653 26714
0 258 60 233 3721 2622
0 258 60 582 26914
0 258 61 233 3744
0 258 62 233 32064 100
0 489 60 351 3158 19056 100 100 200 100 100
5 386 8 15 8519
3 369 12 19 8531
2 695 200 51 6109
1 386 8 15 8520
6 369 8 18 8533
1 258 34 25 2279 569 72 751+1 2913+1 25555
0 258 49 25 32041
0 386 12 15 8521
2 336 56 20 2268 569 75 729+1 2912+1 25470 100
4 369 7 18 8534
5 369 8 14 8535
0 382 7 19 8522
5 381 7 20 8523
1 373 20 9 8536
1 369 19 6 8538
4 380 12 21 8524
7 259 15 26 32664
0 466 79 28 2810 785 2907+1 20288 58 8 8 126
3 380 11 9 8526
0 387 11 9 8525
1 392 21 9 8527
0 434 57 22 2812 784 2908+1 20288 58 8 8 126
0 452 47 23 2811 783 2906+1 20291 58 8 8 126
2 418 66 18 2794 623 8 111+1 2925+1 20312 200
0 422 37 8 7060
1 369 11 20 8539
0 429 27 7 7057
2 405 14 18 7062
2 403 61 18 2795 623 8 112+1 2925+1 20311 200
1 256 61 238 3722 2622
0 256 63 238 32065 100
0 387 16 8 8528
1 -800 60 800 32315 200 200
0 -720 120 40 3222
0 0 60 260 31969
0 0 60 840 32215 200 200
0 121 60 139 4488 1882
0 136 60 684 26715
0 256 60 584 26915
0 256 62 42 32665
0 284 61 210 3745
0 480 60 360 3159 19056 100 100 200 100 100
2 364 24 42 2817 786 2910 20285 200
2 369 10 19 8540
2 405 33 7 7068
2 411 11 12 7063
0 416 209 153 3161+1 1446 712+1
0 480 52 82 2027
0 486 7 47 2026 20331 300 4240 5300
2 795 400 51 6100
3 346 51 19 2764 669 8 43+1 2925+1 20340 200
2 330 41 21 2765 669 8 44+1 2925+1 20339 200
0 480 30 72 2025 20331 300 4240 5300
2 411 11 12 7064
2 288 54 43 3453 28646 100
0 308 33 23 2800 651 5 94+1 2925+1 20304 200
1 278 63 33 26782
0 288 53 23 2801 651 5 95+1 2925+1 20503
0 429 24 7 7058
2 364 24 43 2816 785 2910 20286 200
4 411 12 12 7065
2 409 188 99 3174
0 409 385 114 3175
1 422 16 9 7061
2 424 67 50 3069+2 630 2909
0 439 67 19 2288 572 69 766+1 2909 274 25174 100
0 444 13 5 7565 59 513+1
0 448 8 5 7575 59 483+1
0 452 8 6 7566 59 510+1
0 453 49 21 2287 572 69 769+1 2908+1 25445 100
0 456 9 6 7534 59 614+1
4 405 11 11 7069
1 414 16 9 7066
1 79 98 100 5451
0 136 42 23 5459
0 461 8 7 7543 59 579+1
1 446 6 7 7544 59 576+1
0 452 7 5 7530 59 629 2
1 440 6 6 7533 59 617+1
0 456 6 6 7581 59 465+1
1 359 29 48 2815 787 2910 20284 200
1 158 36 21 5559
1 -560 666 686 4618
0 403 11 13 7070
1 300 37 51 3814+2 2692
0 310 24 41 2255 559 86 699+1 2909+1 20285 200
0 422 9 14 7059
0 439 6 7 7577 59 477+1
0 445 8 4 7545 59 488+1
0 448 8 5 7536 59 608+1
1 369 27 57 2791 645 8 86+1 2925+1 20315 200
0 397 7 10 23316
0 452 10 5 7571 59 495+1
0 456 10 6 7573 59 489+1
0 461 9 10 7531 59 624 2
1 99 39 46 5392+1
0 424 46 20 2289 572 69 769+1 2908+1 25445 100
0 437 6 4 7556 59 540+1
0 479 30 90 2024 20331 300 4240 5300
1 393 15 6 23321
1 429 7 6 7539 59 598+1
0 434 10 4 7578 59 474+1
1 406 8 8 23309
0 414 11 13 7067
0 425 8 8 7548 59 564+1
0 440 9 6 7553 59 549+1 2354
1 413 10 5 23305
1 388 9 7 23324
0 398 9 9 23317
0 437 7 5 7562 59 522+1
0 444 7 7 7537 59 605+1
0 450 10 4 7576 59 480+1
0 459 7 12 7529 59 634 2
0 728 240 51 6106
3 389 11 7 23325
0 419 14 7 23301
0 431 6 5 7569 59 501+1
0 453 7 7 7568 59 504+1
1 398 15 7 23318
0 459 7 7 7552 59 552+1
1 21 76 91 8909
0 21 91 97 5364+1 3541+1
0 401 9 12 23310
0 411 9 9 23306
0 416 84 68 3078+1 512 2906
0 425 12 4 7549 59 561+1
0 428 7 5 7551 59 555+1
0 450 71 34 2251 556 89 693+1 2035 870+1 470 20022
1 349 88 18 2204 70 569 72 746+1 2913+1 25560
0 380 9 10 23329
0 431 9 6 7572 59 492+1
0 436 9 7 7528 59 638+1
0 442 7 5 7586 59 450+1
0 446 12 6 7559 59 531+1
1 375 24 8 23332
1 131 26 14 5460
1 92 61 734 26716
0 239 62 64 32666
0 239 62 245 32066 100
0 451 7 5 7558 59 534+1
0 454 11 6 7564 59 516+1
0 458 12 5 7579 59 471+1
1 -840 300 40 3278
0 -800 60 800 32316 200 200
0 -760 180 40 3246
0 0 60 840 32216 200 200
0 0 61 258 31970
0 178 54 80 4489 1882
0 239 60 245 3723 2622
0 239 60 601 26916
0 288 61 196 3746
0 300 20 51 2254 559 86 698+1 2908+1 20287 200
0 395 8 5 23322
0 403 8 7 23311
0 461 60 108 2028
0 461 60 379 3160 19056 100 100 200 100 100
1 409 17 8 23307
0 428 9 5 7540 59 592 2
0 442 7 5 7567 59 507+1
1 381 12 8 23330
0 389 8 10 23326
0 432 8 5 7538 59 601 2
1 387 14 6 23327
0 405 8 7 23312
0 415 8 11 23302
1 364 77 18 2247 552 93 656+1 2925+1 20305 200
0 364 77 28 3088+3 455+1 2925+1
0 369 16 8 23333
0 436 8 4 7550 59 558+1
0 439 8 4 7585 59 453+1
1 450 9 5 7557 59 537+1
1 424 7 5 7570 59 498+1
1 158 16 27 5464 125
0 370 23 55 2790 645 8 85+1 2925+1 20316 200
0 392 9 11 23319
0 402 9 6 23313
0 442 7 5 7584 59 456+1
0 445 11 6 7574 59 486+1
2 428 7 9 7541 59 587 2
0 453 7 8 7547 59 567 4
1 406 8 6 23314
0 414 9 11 23303
0 448 6 4 7561 59 525+1
1 435 9 11 7535 59 611+1
1 382 14 8 23331
0 424 5 5 7580 59 468+1
1 446 10 8 7563 59 519+1
0 457 7 4 7546 59 485+1
1 428 6 4 7583 59 459+1
1 301 22 50 2760 706 2890 3393 16981 200
0 388 10 7 23328
0 393 10 6 23323
0 398 10 7 23320
0 403 10 8 23315
0 431 5 5 7582 59 462+1
0 449 11 9 7560 59 528+1
0 471 30 96 2023 20331 300 4240 5300
1 424 7 12 7554 59 546+1
1 409 8 9 23308
0 414 8 11 23304
0 442 6 5 7532 59 621+1
1 435 9 12 7555 59 543+1
1 377 5 6 7349+1
0 377 19 41 2793 173 2 566+1 2925+1 20313 200
1 381 7 5 7301+1
2 128 48 23 5461
0 378 4 4 7365+1
0 384 8 6 7329+1
0 446 10 9 7542 59 583+1
1 107 43 21 5462
0 244 78 67 3086+1 426 2926
0 292 57 19 2238 541 104 631+1 2925+1 20319 200
0 389 5 4 7361+1
0 392 6 5 7367+1
0 417 31 45 5624
1 396 6 6 7343+1
0 399 6 6 7297+1
0 404 6 4 7263+1
0 407 4 11 7333+1
1 378 5 8 7347+1
2 377 6 6 7357+1
0 384 7 8 7283+1
0 391 4 6 7277+1
0 407 4 11 7319+1
1 416 51 27 2253 556 89 694+1 2609 296+1 20491
1 382 5 8 7291+1
0 391 5 4 7341+1
0 394 5 9 7339+1
0 402 6 8 7363+1
0 438 49 22 2252 556 89 690+1 2613 292+1 20495
1 409 6 9 7335+1
1 378 5 5 7345+1
1 309 20 41 2759 706 2890 3393 16981 200
0 404 5 4 7271+1
1 381 5 9 7281+1
0 389 5 8 7337+1
0 396 5 6 7267+1
0 401 5 4 7279+1
1 379 19 39 2792 173 2 565+1 2925+1 20314 200
0 405 5 5 7273+1
0 409 7 9 7299+1
1 22 51 96 5367
1 379 6 9 7309+1
0 387 7 4 7317+1
0 390 4 4 7269+1
0 393 5 7 7327+1
0 403 6 7 7313+1
1 399 5 6 7305+1
2 381 7 8 7275+1
0 390 5 4 7261+1
0 406 5 12 7293+1
1 79 35 34 8908
0 95 35 18 5456
0 377 36 15 2205 41 552 93 653+1 2925+1 20308
0 393 4 4 7355+1
0 396 5 8 7307+1
1 403 5 4 7303+1
1 79 33 21 5457
0 388 4 4 7325+1
1 306 28 45 2240 541 104 635+1 2925+1 20320 200
0 385 5 5 7323+1
0 391 5 7 7287+1
0 406 4 7 7315+1
0 412 6 6 7331+1
1 397 4 4 7311+1
0 400 4 6 7265+1
1 389 5 5 7353+1
0 405 5 5 7369+1
0 460 30 96 2022 20331 300 4240 5300
1 392 6 6 7295+1
0 409 6 4 7259+1
1 386 6 8 7285+1
0 397 5 7 7351+1
0 403 5 3 7321+1
1 412 4 4 7289+1
0 415 4 3 7359+1
1 213 82 20 3795
0 405 3 5 7257+1
2 384 42 20 2835 803 91 6 19 2796+1 25472 100
0 401 44 23 2834 803 91 6 19 2795+1 25473 100
0 416 28 45 5623
1 -43 180 199 4686 311 4380 10668+1
1 -211 161 211 5372+1
3 50 74 76 5370+1
0 338 91 28 2264 1094 46 227+1 2910+1 25476 100
3 238 30 62 32667
0 238 62 224 32067 100
0 244 61 218 3747
1 -800 60 800 32317 200 200
0 -800 240 40 3264
0 -720 120 40 3223
0 -565 60 565 31977
0 -565 88 580 31992
0 -174 60 143 5839
0 0 60 196 31971
0 0 60 840 32217 200 200
0 9 60 147 31986
0 79 60 752 26717
0 238 60 224 3724 2622
0 238 60 602 26917
0 416 60 138 2029
0 416 60 424 2958 19259 100 100 200 100 100
0 590 900 120 5932
0 661 190 51 6114
0 670 901 121 5927
0 750 901 121 5922
0 761 193 51 6103
3 365 84 18 2284 570 71 762+1 2906+1 25452 100
0 365 84 30 3968+2 2621
1 96 22 22 8910
0 175 49 32 6134+1 256
0 416 26 44 2020 20331 300 4240 5300
1 303 28 44 2239 541 104 634+1 2925+1 20321 200
1 262 23 34 2237 541 104 634+1 2925+1 20316 200
0 320 49 33 2273 1087+1 294+1 2913+1 25563
0 334 49 19 32031
3 71 60 26 5467 2 3
4 372 37 20 2858 836 2908+1 20251 8 8 5181 100
2 460 30 93 2021 20331 300 4240 5300
1 208 98 101 4717
0 244 25 65 2236 541 104 630+1 2925+1 20320 200
3 320 32 20 32033
2 124 3 3 6268
1 387 41 20 2857 836 2907+1 20252 8 8 5181 100
3 -435 336 562 4248
0 -106 35 106 24877 4310
0 -84 25 51 24891
0 192 5 3 4723 1405
5 422 30 203 2952 29238
0 422 31 52 2019 5972 14359 300
0 695 200 51 6110
4 140 61 54 4758 137
0 141 27 53 3449
0 397 59 15 2272 1092+1 286+1 803 2109+1 25564
0 406 59 20 2271 1091+1 286+1 2912+1 25465 100
4 0 22 15 24817
0 0 22 27 5463
0 196 6 2 4726 1403
1 377 36 18 2283 570 71 761+1 2906+1 25453 100
2 449 228 178 2138 1659+2 810 2013+2 25474 100
0 462 19 163 2016 15 20219
1 419 25 18 2262 568 77 722+1 2910+1 25476 100
3 379 46 19 2248 556 89 666 23 2905+1 20297 200
4 -43 123 169 4802
0 -43 123 180 4218
0 0 36 103 21896
0 12 6 13 3114 8000
1 -166 60 166 24892
3 197 47 18 3796
1 0 31 103 3115 8000
0 386 82 42 20050
1 176 24 10 3448 793+1 19858 100
5 -800 60 800 32318 200 200
0 -594 61 411 5362 3588 199 5 544 10350
0 -594 61 594 31978 15
0 -450 61 450 29188
0 -435 61 435 24878
0 -211 60 211 5387
0 0 60 124 29168
0 0 60 151 31972 15
0 0 60 840 32218 200 200
0 0 61 117 24818
0 140 35 52 3450
0 188 60 644 26718
0 282 60 169 3725 693 20 1909
0 282 60 558 26918
0 338 60 113 3748
0 436 30 27 2018 20331 300
0 436 30 191 2951 29238
0 436 37 27 2030
0 436 60 404 2959 19259 100 100 200 100 100
0 449 60 178 2032
0 453 30 174 2015 20234
2 419 28 26 2261 568 77 717+1 2910+1 25481 100
4 11 2 2 6262
0 79 54 58 21818
7 11 1 1 6259
0 24 2 1 6264
0 33 3 3 6249
0 56 1 2 6266
7 87 2 2 6260
0 728 250 51 6056
1 408 27 43 2260 568 77 720+1 2910+1 25478 100
1 45 2 1 6245
0 47 2 2 6263
0 384 9 15 2235 541 104 629+1 2925+1 20321 200
1 15 2 2 6252
0 61 2 3 6257
1 -26 31 145 3116 8000 10781
0 50 2 2 6256
0 102 2 3 6250
0 388 18 26 2824 600 8 183+1 2910+1 25484 100
2 28 2 2 6261
1 43 2 2 6253
3 449 7 8 2017 20331 300
0 449 30 177 2014 936 19298 9940
0 563 830 308 4747 162
0 745 30 46 3178
0 761 210 51 6053
1 -560 112 44 4254
0 108 2 3 6246
1 87 2 2 6271
5 44 4 5 6247
0 111 2 2 6270
0 404 25 9 2263 568 77 719+1 828 2082+1 25579
2 -358 489 429 5527 3 350 23221
0 -101 22 56 5875
3 409 21 12 2234 541 104 628+1 2925+1 20322 200
1 40 2 3 6274
1 -585 210 368 4190 504 235 32 379 2
0 -550 200 333 4221
0 -520 31 159 5343 16828 10 10
0 -504 31 55 9284
0 -504 82 80 4161
1 414 37 15 2249 556 89 691+1 2905+1 20294 200
0 427 20 24 2852 832 1962 8+1 934+1 25455 100
1 6 136 117 2317 1930
0 6 145 162 4189 774
0 55 1 2 6272
0 70 15 47 2201 22517
0 77 136 46 4288
1 -525 50 22 9248
0 -520 28 17 9249
0 103 2 3 6273
0 597 308 193 4194
0 780 81 10 2299
1 70 2 2 6248
2 -184 44 163 24893
0 114 2 2 6267
2 750 165 30 2301
1 25 1 2 6269
1 -43 31 169 3117 8000 10781
0 78 2 2 6251
0 426 20 28 2823 614 8 168+1 2910+1 25485 100
1 53 2 1 6275
1 87 17 24 4249
1 100 8 10 2101+2
1 -435 64 116 4160
2 -800 60 800 32319 200 200
0 -760 180 40 3247
0 -720 120 40 3224
0 -680 120 40 3208
0 -640 120 40 3204
0 -599 60 424 5361 3590 199 5 544 10350
0 -599 60 599 31994
0 -599 60 621 31979
0 -450 61 472 29189
0 -435 60 414 24879
0 -205 34 184 5389
0 -112 61 134 5876
0 0 60 126 29169
0 0 60 157 31973 15
0 0 60 840 32219 200 200
0 7 60 116 24719
0 7 60 120 24819
0 7 60 150 2202
0 149 60 691 26919
0 336 60 496 26719
0 336 61 139 3726 693 20 1909
0 408 60 432 2960 19259 100 100 200 100 100
0 409 51 66 3749
0 450 30 168 2013 936 19298 9940
0 450 60 168 2033
0 732 60 77 3179
0 795 400 51 6051
1 411 9 10 2840 598 8 207+1 2913+1 25462 100
0 694 200 52 6059
4 100 4 6 2104
4 430 15 36 3074 3 479 2926
0 430 19 36 2803 755 2927+1 20298 64 8 8 120
1 411 12 5 2250 556 89 688+1 2905+1 20297 200
2 70 1 1 6244
2 -435 32 116 2081
1 -549 31 309 5344 16828 10
0 -525 22 22 9250
0 -525 31 285 22192
0 -504 31 80 2082
2 12 1 1 6258
2 437 18 38 3463+1 90 2926
0 438 32 37 2802 755 2926+1 20299 64 8 8 120
1 -43 1 2 6255
3 -230 37 133 5356
0 -230 122 134 5353+1
1 -23 28 87 3118 8000 10781
5 434 94 47 4122
0 445 54 36 2200 753 2635 16652
1 436 30 45 2219
0 473 30 117 2012 936 19298 9940
1 289 82 69 3770 992 125
2 -552 50 27 9251+3
0 -549 12 24 2083
0 -547 27 31 2084 231 6950
1 441 17 33 3072 3 480 2926
1 149 47 70 32161
5 38 2 1 6254
0 176 35 10 2866 1571 1870 259 1978+1
0 176 38 12 4139
0 178 29 8 3991
1 520 19 34 22646 9440
2 59 3 4 6265
2 -552 31 335 5345 16828 10
0 -491 21 56 9285
0 -491 31 274 22193
12 434 33 27 2295 5788 14254
3 -800 60 800 32320 200 200
0 -584 60 584 31995
0 -584 60 637 31980
0 -550 46 37 2316
0 -450 61 503 29190
0 -229 60 133 5355 19525
0 -163 61 216 5877
0 0 60 168 31989
0 0 60 840 32220 200 200
0 6 61 107 24820 4350
0 6 61 162 31974
0 6 62 107 24720
0 6 71 162 2203
0 156 60 684 26920
0 382 61 448 26720
0 400 60 440 2961 19259 100 100 200 100 100
0 434 63 46 2220
0 471 60 134 2034
0 479 30 126 2011 20234
0 479 30 127 2947 29238
0 515 30 91 22645 9440
0 689 60 134 3180
9 176 6 9 3992
1 661 180 51 6062
1 182 7 6 3920
0 322 3 3 3769 447
4 -550 30 331 5346 16828 10
0 -432 31 213 22194
0 459 26 12 2290 664 19285 400 100
8 140 37 44 4559 931
0 140 62 46 4557+1 930+1 1596+1
4 178 6 4 2969 1652
0 181 4 3 2000 2600
2 -563 62 87 6703
1 170 5 5 2005 2600
0 446 33 25 2294 5788 14256
0 471 30 50 2010 20234
0 471 30 119 2946 29238
0 520 30 70 22644 9440
4 -320 155 167 4224
3 166 3 3 2004 2600
2 98 21 18 2314 1988 25898
0 98 22 26 8035
1 99 12 10 2067 2091
0 169 4 4 2001 2600
1 119 6 7 2003 2600
0 158 10 8 2970 1652
3 -526 40 17 4292
0 -524 17 15 29220
0 -391 31 158 5347 16828 10 10
0 125 6 10 2007 2600
0 151 4 6 2002 2600
3 143 6 7 2973 1652
1 136 4 6 2006 2600
3 -631 6 3 4736
0 110 5 5 2066 2091 114 22849
9 -880 600 40 3289
0 -840 300 40 3279
0 -800 60 800 32321 200 200
0 -800 240 40 3265
0 -680 120 40 3209
0 -640 120 40 3205
0 -526 24 15 29221
0 -449 60 449 31996
0 -449 60 495 31981
0 -390 61 436 29191
0 -320 61 366 5531
0 -202 25 40 5357 19524
0 0 60 107 31990
0 0 60 840 32221 200 200
0 11 36 75 24821
0 11 60 75 29171
0 11 60 111 31975
0 99 28 23 8036
0 385 60 455 2962 19259 100 100 200 100 100 4100
0 405 60 285 26721
0 475 29 79 2945 29238
0 502 29 19 2009 26 20208
0 589 60 251 3181
0 828 600 51 6050
2 130 5 4 4212 17079+1
3 475 20 31 22643 9440
5 595 150 51 6067
0 628 170 51 6065
4 -348 4 3 9498
1 -386 31 138 5348 16828 10 10
0 -378 85 78 5380+1
0 -367 45 67 5382
0 -350 55 50 4309
2 720 63 30 2303
1 -338 235 312 4225
0 -320 42 141 22521
0 -275 42 96 5536
0 -275 194 126 5524
1 18 42 43 31170+1
0 18 55 76 4311 26810
6 468 31 80 22642 4257 5183 100
2 53 47 41 31154
2 434 12 40 4463 3+1 2567+1
6 466 5 6 2987 1651
4 690 70 30 2304
6 -282 19 28 5349 16828 10 10
8 21 7 36 3313
0 21 53 68 4624 343 2073+1
2 34 29 25 4623
0 48 5 9 3312
0 465 20 34 22641 4257 5183 100
4 -358 62 429 5858
0 660 47 30 2305
1 -800 60 800 32322 200 200
0 -542 61 613 31982
0 -400 60 400 31997
0 -378 40 59 5383
0 -358 61 429 29192
0 -338 60 188 22522
0 -275 61 126 5537
0 0 60 93 31991
0 0 60 840 32222 200 200
0 0 61 93 31976
0 16 74 43 29172
0 21 46 68 2972
0 34 24 25 2971
0 395 61 182 3761 18461 100 100 200 100 100 3900 200
0 569 60 271 3182
0 606 60 125 2216
0 761 300 51 6054
3 630 46 30 2306
3 -358 55 108 20822
0 -358 274 401 4208
14 695 200 51 6060
3 -58 193 129 5641
0 -11 37 67 24882
4 -303 3 4 10665
3 728 250 51 6057
2 597 83 33 2307
27 -335 62 335 20823
0 -160 10 7 4071
1 -800 60 800 32323 200 200
0 -640 120 40 3206
0 -335 60 335 31998
0 -335 60 387 5533 23660 2790
0 -253 60 103 5538 16985
0 0 60 840 32223 200 200
0 0 61 52 6210
0 398 60 147 9709 17214
0 563 60 277 3183
0 597 55 24 2217
10 661 180 51 6063
30 595 150 51 6068
14 292 944 545 10596 17108
5 -264 61 265 20824
1 -800 60 800 32324 200 200
0 -264 60 264 31999
0 -264 60 272 5534 23660 2790
0 -230 32 81 5539
0 -230 60 204 22524
0 0 38 8 6211
0 0 60 840 32224 200 200
0 455 13 41 9712+1
0 565 60 275 3184
0 628 170 51 6066
31 655 21 5 2296 1900
8 -550 24 11 3762 960
21 -800 60 800 32325 200 200
0 -800 240 40 3266
0 -760 180 40 3248
0 -238 61 280 5535 23660 2790
0 -202 60 202 5337 26663
0 -101 13 52 22525
0 0 60 840 32225 200 200
0 601 60 239 3185
4 246 805 602 3034+1
0 292 232 139 5012+1 619+1
0 352 56 79 5014
36 695 200 51 6061
0 795 401 51 6052
3 -439 1110 827 10592 17109
3 393 4 5 2188 1994
5 599 254 97 3057 1602 286 378+2 313+1 2446+1 2 951+1 907
9 -900 3600 1800 8859
0 -840 300 40 3280
0 -800 60 800 32326 200 200
0 -239 48 282 5396
0 0 60 840 32226 200 200
0 335 60 95 5015
0 649 60 191 3186
3 686 99 60 4195
0 690 84 30 2218
7 661 180 51 6064
1 114 94 92 4826
0 383 20 9 2189 874 1120 482
19 686 19 4 2221
10 368 13 12 2190 872 1122 480
0 728 240 51 6058
13 633 114 33 3052+1 1604+1
0 647 7 12 3054
7 -800 60 800 32327 200 200
0 -720 120 40 3225
0 0 60 840 32227 200 200
0 633 60 33 3055
0 677 60 163 3187
0 761 259 51 6055
20 246 40 66 4082
0 246 103 82 4080+1 1553+1
17 106 90 61 4310 26718
2 147 153 126 4702 223
18 275 3 4 9404 2
0 275 23 14 4728
0 275 50 20 9403
2 275 21 14 9407
0 275 48 20 9405
1 -800 60 800 32328 200 200
0 -760 180 40 3249
0 0 60 840 32228 200 200
0 147 60 88 3343
0 252 63 76 4083
0 292 56 73 5016
0 634 47 32 3056
0 686 60 154 3188
6 323 12 9 2942 119 1554 48
2 102 477 55 4620
0 207 52 37 26195
0 207 162 153 4261
1 147 51 88 3367
0 147 123 126 4700
0 193 13 21 4679
2 130 32 9 6894
1 108 32 19 2095 2070
2 168 11 27 4680
4 299 5 4 2943 1673
1 257 648 591 4230
0 332 542 516 4258 679 2978 2 2 2 2 2 2 2 2 468 4 656+10 1501+1
0 349 42 376 3040 22788
0 484 41 82 23028
6 242 69 35 26194
3 71 76 56 4155 160
0 90 32 37 3461 28067
2 695 201 51 6125
5 -81 3 3 4712
5 599 136 58 5316
6 68 32 32 4175
0 71 14 29 2161
0 83 3 3 2159+1 2014
1 276 98 40 26192
5 -405 30 35 4734
7 0 61 841 32629
0 349 61 393 3041 22788
1 -800 60 800 32329 200 200
0 -800 240 40 3267
0 -720 120 40 3226
0 0 60 840 32229 200
0 68 18 32 2162
0 71 44 55 3462 28067
0 147 60 126 3344 24
0 361 60 264 23029
0 590 901 120 5933
0 670 901 121 5928
0 724 60 116 3189
0 750 901 121 5923
4 42 43 44 4251
10 348 487 500 4231 437
0 498 125 111 4279
0 513 47 42 29902
0 513 53 42 2157+1 2015 126+1 643 24960
7 314 89 46 26191
0 411 203 105 2154 2017 794 2077 42 2692+3 2+3 9+1
3 369 35 53 2963 800 444 67 392 137 101 113+1 15772+1 6638 64
2 359 128 80 2062 2841
2 707 14 6 3058 1602
1 497 112 114 4277 23423
2 497 109 113 4278
2 10 63 98 4142+1
0 42 27 66 2042+1
0 189 207 199 4307 5991+1
0 257 27 42 22229 8500
5 539 29 15 4188 25713
6 10 45 42 2164+1
1 613 12 12 3144+1 28 201 1367 12
14 352 61 453 3042
1 -800 60 800 32330 200 200
0 0 60 840 32230 200 200
0 49 36 56 2040+1
0 154 12 104 3345 24
0 218 60 153 22230 8500
0 352 61 453 23030 2800
1 -161 4 3 4710 3167+1 2+3 2+2
2 500 49 18 10277 3
5 515 16 6 10219 3
1 510 85 111 23090
2 413 146 99 4275 532
0 423 132 89 4901 22671
0 470 132 20 3948 5880 20
0 480 132 20 3949 5880 20
0 481 132 31 27561 10
1 454 125 28 27562
0 460 125 20 3947 5880 20
0 530 26 5 10191 3
1 555 7 5 9453 3
1 524 8 7 10175 8
0 574 16 13 9974 3
2 514 44 46 10628 4
0 557 11 19 9969 3
0 571 23 7 9384 3
1 512 42 9 10209 3
1 506 6 3 10272 3
0 523 16 5 10185 3
2 795 401 51 6069
1 314 132 33 30792
1 14 59 47 2137
0 14 59 98 4168 82 20750
2 513 5 6 10214 3
0 555 17 18 9739 2
1 514 36 47 10623 3
1 761 415 51 6070
1 46 46 66 2136
0 513 30 20 9866 3
0 515 5 4 9939 4
1 525 6 8 10196 3
0 530 11 7 20002 31
0 533 19 6 9364 3
1 492 11 8 3108
1 319 121 28 30492 2
0 319 121 53 4304 367 140 10
0 526 7 6 10237 3
2 514 28 19 9299+1
2 488 8 7 3109
2 516 13 7 10229 6
0 532 11 4 9871 9
1 346 110 26 30491 2 298
0 450 95 20 3946 5880 20
0 514 23 16 10224 3
2 490 102 22 3950 5880 20
1 728 241 51 6071
1 514 21 21 9372+1
0 523 6 2 10468 3
0 548 6 5 9758 3
1 423 95 18 3943 5880 20
0 423 96 32 27563 10
0 429 96 21 3944 5880 20
1 505 237 55 5643
0 536 15 3 9964 3
2 440 93 20 3945 5880 20
0 515 4 7 10204 3
0 517 12 6 9763 3
4 413 108 18 3942 5880 20
9 29 27 83 4252 20979
2 -880 600 40 3290
0 -840 300 40 3281
0 -800 60 800 32331 200 200
0 -760 180 40 3250
0 -720 120 40 3227
0 0 60 840 32231 200 200
0 189 61 199 22231 8500
0 370 61 455 3043 22788
0 385 60 440 23031
0 828 601 51 6115
1 116 159 120 4206
24 495 39 21 3447 365 403 98 496 16691 9800 70
0 514 39 44 23095
1 19 34 43 26331
0 19 59 45 2311
0 19 121 120 4263
0 35 39 104 26391
4 411 74 27 5627
2 507 41 30 4289 24702+1
1 472 118 88 10283+1
0 509 28 51 5649 2 4635+1 444
0 552 13 8 5520 160
7 695 201 51 6073
3 579 30 53 27391
0 579 271 134 4273 544
0 583 18 44 5105
3 448 33 11 9546+1 2
11 494 9 8 2169 2012 5712 2
1 472 81 79 4314
0 472 93 79 4839 404 438 149
0 491 18 48 5676 6 25784
1 347 131 124 4265 405 136 177 1722+1 169+1 918+1
0 365 61 106 3003 61 3643 1084
0 458 46 21 2056 2093+2 155 495 132 16847+1
1 -800 60 800 32332 200 200
0 0 60 840 32232 200 200
0 26 19 11 26332
0 196 60 192 22232 8500
0 365 60 479 23032
0 365 61 476 3044 22788
0 472 61 83 4647 1005 4636+1 443
0 579 11 52 5106
4 -1 5 6 4823
1 35 41 101 26392
3 474 15 17 27500
1 579 12 57 5107
1 -64 51 88 26692
0 -64 76 88 4266 1257
2 14 4 4 4824
0 579 24 64 27392
2 302 42 45 22392
0 302 42 72 4816 17484
0 302 63 83 4223
1 472 31 79 5677 6 25784
3 128 71 39 2931 1282
0 332 59 53 2088 20244
2 545 49 33 10256 2
0 546 33 32 2196 7962 2
0 548 20 29 4093
0 580 11 61 5108
1 346 33 28 22391
1 -307 83 135 29333
0 -307 171 138 4293
0 -181 159 123 4220
0 -181 159 138 8694 4+1
0 -173 38 113 22032
0 -173 39 123 9156
0 -173 57 113 9159 12933
1 31 8 8 6883
0 533 22 7 8395 1890
0 548 19 7 10268 2
1 21 20 29 2215 904 1073+1
1 413 12 18 27564 10
1 -40 60 64 5223
2 -70 99 108 4282 23950
2 546 23 32 4094
0 584 11 59 5109
1 437 37 15 5659
1 0 28 24 26632
1 195 170 158 3177 982 595 146
0 226 57 107 2087
0 235 27 98 2077
0 235 27 105 3199
0 253 8 52 2068 1122
1 470 3 3 21782
1 408 136 83 4805
0 464 77 27 3416 896 4955 22020
0 467 24 10 9271 21980 3 3 24 3 4
0 587 25 89 27393
3 502 29 15 4746
1 396 216 153 4179
0 412 188 136 4178
0 502 21 41 3833+1 1797 33
0 503 6 13 2397 999 441 1829 4 3
1 235 20 98 2069 1122
0 549 142 142 3006 1118 495 358
0 589 11 64 5110
4 -81 25 31 5842
0 64 43 74 26393
1 -61 19 11 3354 905 446 21227
0 -61 26 18 3353 1350+1
0 473 31 73 5678 25790
0 473 31 75 5684
0 489 30 59 2398 1440 1833 3
0 502 21 15 3397 2270
1 543 15 6 5592+1 3
1 545 22 23 2197 1898 6154+1
1 -66 9 6 22091
1 552 133 139 3021 6 1281 506
0 567 23 35 3007
0 572 21 26 3019 6 820
1 464 10 10 10474+1 2
0 588 11 88 5111
5 474 36 77 5650 3 4637+1 442
1 -186 4 15 29371
1 -135 182 101 4040 6
0 -61 7 4 7992
0 -61 13 15 4048
1 464 31 24 9272 21980 3 3 24 3 4
0 502 18 15 3398 2270
0 502 33 15 4745
0 552 37 92 3020 6 820
1 598 32 93 27394
0 615 37 29 3012
1 -800 60 800 32333 200 200
0 -800 240 40 3268
0 -720 120 40 3228
0 -219 21 50 29373
0 -175 60 117 22033
0 -175 60 132 9157
0 -82 61 48 4061
0 0 60 840 32233 200 200
0 225 60 128 3201
0 225 61 106 2078
0 228 20 103 2070 1122
0 344 61 497 3045 22788
0 344 61 501 23033
0 347 60 124 3065 3643 1084
0 347 70 124 3004
0 457 60 92 3333 2330
0 457 61 91 3835 1830
0 469 49 42 8042 2
0 477 106 34 2065 2091 662 403 292+1
0 485 69 26 5224+1 3+1 286+1
0 598 11 84 5112
1 -74 176 42 4697
0 -61 10 15 3318 21
0 -61 42 19 3342 1359
0 552 27 71 3008
1 555 6 4 10265+1
7 89 13 10 2312 1885
1 -60 21 18 3319 21 709
0 416 50 50 3767
0 416 65 50 3766 995 128
0 523 8 4 3068
0 640 11 44 5113
3 -504 296 283 4148 793
0 -382 233 161 9221
0 408 98 61 3906
0 429 32 40 8677
0 454 34 15 3794 118 853 118 3803+1
1 423 61 43 3765
1 465 30 83 2399 930 2343 3
0 485 4 5 5679 25790
0 485 16 63 5685
0 506 16 10 3399 2270
0 559 27 58 3009
1 559 42 113 3847
0 604 35 48 3013
4 -283 20 110 29375
0 226 20 102 2071 1122
0 640 11 51 5114
1 117 10 11 2313 1885
0 490 101 59 3328
0 490 101 70 2180 7521+1
0 493 50 41 2174
0 502 24 52 2176
0 521 59 28 2173
2 -232 3 6 2046 20229
0 621 48 51 3014
1 474 45 31 8043 2
1 549 8 5 2198 1898 6156 2 6 2
3 465 24 26 9273 21980 3 3 24 3 4
1 -59 14 15 3341
1 -74 20 40 4050
0 -59 20 27 3320
0 661 11 33 5115
0 661 39 42 27395
4 561 23 62 3010
3 425 40 28 10327+2
2 -289 22 116 29377
0 668 12 27 5116
1 225 21 89 2072 1122
0 568 43 118 3022 6 820
0 634 73 57 3016
1 457 68 29 3819 418 19463
3 -349 166 172 4222
0 -331 16 51 2047 20230
1 401 30 148 3330
0 417 31 49 8678
0 457 30 48 3841
0 493 30 67 2177
3 477 58 20 8351+2
2 -82 20 48 4051
0 -54 20 20 3321
0 586 27 21 3011
0 679 11 21 5117
1 568 32 94 3015
1 586 25 17 3854
5 592 5 3 3152
2 -349 21 66 2048 20231
0 -181 62 112 9158
0 195 61 135 2079
0 195 62 156 3202
0 335 62 511 23034
0 347 11 70 6709 1084 1923
1 -800 60 800 32334 200 200
0 -760 180 40 3251
0 -290 20 117 29379
0 -113 60 78 4062
0 0 60 840 32234 200 200
0 215 20 107 2073 1122
0 335 61 506 3046 22788
0 396 60 153 3334
0 416 15 44 3768
0 457 49 44 3836
0 490 62 34 3120
0 680 11 23 5118
3 493 14 21 2175
1 633 38 58 3023 6 820
4 422 43 40 4074+1 4607 2+1
0 683 41 27 27396
1 398 1722 454 4200 3482+1
1 -80 20 43 4056
0 -73 20 33 3322
0 513 50 33 2172
0 538 79 27 3346 1323 282
0 538 93 62 25884
0 556 93 25 3059 1602 288 5355+2
0 588 126 113 3067 1981
0 683 11 21 5119
2 396 19 31 2462 1729 2679 92
0 597 124 104 2393 1730
0 600 3 4 3126 260 487
3 348 88 70 2100 2020+1 694
0 351 1716 469 4284
0 396 30 150 3331
0 418 31 44 6316
0 461 30 35 4417
0 479 45 116 2494 25910
0 482 30 109 2523 59
0 490 30 56 2178
0 541 40 52 3350
0 543 30 11 2641 58 18508 100
0 543 34 11 2463 17541 900 100
0 597 30 97 2391
0 599 10 6 3127 747
1 650 34 15 3017
3 -349 22 102 2049 20232
0 -269 41 90 22234
0 -269 41 161 20934
0 -269 161 188 4209
0 -221 21 43 29381
0 418 19 15 9139+2
1 205 20 125 2074 1122
0 683 11 21 5120
2 434 113 49 3844
0 436 96 47 4316 27284
1 575 79 25 3301 879 755
1 408 27 16 6204 3741
1 598 10 96 3128 747
5 -113 21 72 4057
0 -74 20 21 3323
0 690 11 18 5121
3 652 29 34 3024 6 820
2 -74 16 21 3316
0 -74 48 24 4696
0 597 10 97 3129 747
2 -135 91 86 4415 280
0 -118 39 55 3989
0 575 65 23 3300 833
1 34 262 189 4201
0 654 24 28 3018
1 -185 21 10 29383
1 -343 21 91 2050 20233
0 195 20 135 2075 1122
0 686 11 24 5122
0 728 241 51 6072
1 431 181 93 5560+1
0 477 30 43 7825
0 478 26 13 9837
0 479 19 38 5562 4
0 482 4 8 6381
2 412 64 31 7801
0 412 91 31 7797+1
0 413 17 30 7799 4
2 411 6 36 8679
0 412 30 133 3332
0 477 4 14 4434
0 477 30 43 6382
0 477 30 121 2524 59
0 490 17 55 2179
0 543 4 8 2642 58 18508 100
0 597 10 91 3130 747
0 597 30 92 2392
1 487 29 20 9851
2 685 42 28 27397
2 -115 20 70 4058
0 -70 20 20 3317 7
0 686 11 26 5123
4 538 31 60 3351
1 477 22 19 9839
0 598 10 91 3131 747
1 502 26 18 9833
3 42 62 179 20135
1 -800 60 800 32335 200 200
0 -720 120 40 3229
0 -343 21 96 2051 20234
0 -259 54 82 22235
0 -259 60 176 20935
0 -182 13 8 29385
0 -135 59 88 4063
0 0 60 840 32235 200 200
0 199 13 123 2076 4 1118
0 199 23 137 3203
0 257 61 591 23035
0 332 61 509 3047 22788
0 412 58 98 3335
0 412 61 30 7800 1591
0 451 60 69 5563 4
0 451 61 244 2495 25910
0 685 11 27 5124
0 695 201 51 6074
5 -121 30 72 3988
0 599 10 90 3132 747
2 218 133 121 4229
0 219 123 98 4199
0 281 43 36 22993
0 485 18 18 9857
2 219 42 63 22994
0 477 27 10 9862
1 -120 20 71 4059
0 -73 20 31 3325
0 477 31 43 7826
0 500 28 20 9855
0 685 11 28 5125
4 452 32 238 2525 59
1 412 30 71 3839
0 452 30 68 6383
0 601 10 99 3133 747
1 344 193 91 5251+1 384+1
0 365 29 57 2206 113 2934 16
4 -339 20 110 2052 20235
0 697 11 15 5126
1 484 18 22 9860
3 551 19 46 3352
1 -135 30 86 3987
0 603 10 98 3134 747
1 454 34 31 4037
0 454 36 31 4017 6 3
0 556 34 139 2464 17541 900 100
0 560 20 130 2643 58 18508 100
3 690 45 22 27398
1 -134 20 70 4060
0 -74 20 32 3326
0 699 11 13 5127
1 495 27 22 9836
2 480 28 19 9832
2 604 10 97 3135 747
4 -331 22 110 2053 20236
1 451 31 70 7827
0 690 11 22 5128
2 452 31 31 9853
3 -135 23 86 3986
0 360 30 55 2207 113 2934 16
0 433 13 22 3840
0 434 30 88 6384
0 451 30 248 2526 59
0 528 30 171 2644 58 18508 100
0 609 10 90 3136 747
0 609 30 90 2394
1 434 29 18 2213
2 -118 132 165 4210
2 -135 9 14 5844
0 -61 7 18 3327
0 219 53 120 22992
0 690 11 20 5129
2 491 30 25 9821
1 -69 7 69 21035
2 614 10 66 3137 747
1 484 33 19 9861
1 0 3 9 21095
0 477 42 16 9840
2 -314 22 92 2054 20237
0 -117 61 118 21036
0 0 61 47 21096
0 34 61 189 20136
1 -840 300 40 3282
0 -800 60 800 32336 200 200
0 -225 60 144 20936
0 0 60 840 32236 200 200
0 291 60 556 23036
0 339 61 502 3048 22788
0 425 14 12 7805
0 431 60 93 5564 4
0 443 60 258 2496 25910
0 463 2 2 4038
0 503 60 198 2465 17541 900 100
0 694 14 14 5130
2 -278 129 178 4130 823
0 -276 58 162 3036
0 -269 58 155 2736
0 -269 107 165 4127
0 -178 52 38 4128
0 463 30 20 9852
0 502 7 4 9864
2 503 32 21 9863
1 620 11 23 3138 747
5 443 31 81 7828
2 -269 45 71 4129
2 -108 1602 945 10594 17109
1 359 30 62 2208 113 2934 16
0 431 30 93 6385
0 443 30 258 2527 59
0 457 37 19 9859
0 512 30 189 2645 58 18508 100
0 628 1 2 3387
4 -290 11 22 2055 20238
1 487 35 19 9854
2 345 25 13 6310+2
1 271 20 30 3355 1351
1 443 43 20 9831
2 -278 105 178 32766
1 -504 102 72 9222
2 294 28 42 7135+1 2+1
0 474 41 18 9834
0 501 28 23 9856
1 219 40 95 22991
0 795 401 51 6075
3 443 7 6 9865
7 443 31 80 7829
1 291 53 43 4281 2861 21049+1
0 294 16 39 2039 2102 2841+2 5+2 21202
0 460 32 22 9838
3 162 213 160 8817+1 514+1
0 249 17 45 8836 520
1 163 212 159 2318 1886
0 268 15 26 20436
0 358 30 64 2209 113 2934 16
0 432 30 81 6386
0 446 30 248 2528 59
0 446 31 248 2646 58 18508 100
3 291 46 43 3066
0 485 33 20 9858
1 761 322 51 6077
1 323 74 50 4227 18473 70 10
0 330 17 17 6882
9 -190 50 86 2737 2892
1 -800 60 800 32337 200 200
0 -800 240 40 3269
0 -760 180 40 3252
0 -720 120 40 3230
0 -680 120 40 3210
0 -278 60 178 3037
0 -118 56 118 21037
0 0 60 45 21097
0 0 60 840 32237 200 200
0 34 60 187 20137
0 162 60 160 8837 520
0 165 60 157 20437
0 291 60 500 23037
0 414 60 279 2497 25910
0 431 61 262 2466 17541 900 100
0 434 42 71 5565 4
0 729 21 62 3049 22788
4 123 70 58 4262 21975
1 468 26 25 9835
5 468 31 37 7830
5 366 30 46 2210 113 2934 16
0 430 30 258 2529 59
0 433 30 255 2647 58 18508 100
0 467 27 37 6387
3 478 25 23 9841
1 -672 1041 463 7072+1 14 46
0 -257 40 48 7074
8 290 100 84 3893 850 1903
0 290 101 84 3888+1
0 290 124 84 3394 1350
0 311 33 57 3391 499 3115
12 413 32 23 2935
1 488 2 9 7831
5 370 30 46 2211 113 2934 16
0 410 31 278 2530 59
0 428 30 260 2648 58 18508 100
4 -18 106 139 4205
1 89 170 101 4163 818
0 147 10 17 5836
7 109 25 19 4713
2 163 61 149 8838 520
1 -800 60 800 32338 200 200
0 0 60 116 20538
0 0 60 840 32238 200 200
0 41 60 88 20138
0 115 61 65 2089
0 163 61 149 20438
0 290 60 84 3392 499 3115
0 369 29 47 23038
0 388 61 422 2498 25910
0 411 60 399 2467 17541 900 100
5 -266 55 136 29738
0 -266 86 150 4297
5 388 31 43 2936
1 -257 75 139 4810 3631 21260+1
0 -120 5 7 2999 1647
2 125 48 55 2395
0 125 99 65 4164 2717
2 369 14 42 2212 113 2934 16
0 388 30 420 2531 59
0 418 30 390 2649 58 18508 100
1 -145 31 32 4469+2 2567+1 3631+4
4 233 194 165 4154
0 309 40 89 2058
0 695 201 51 6087
9 -131 5 5 2980 1492 3 157 1247
1 -900 1150 300 3032 1144 755
0 -800 1150 200 3033
3 -494 28 63 7075
7 383 31 38 2937
0 728 241 51 6081
3 290 24 14 4667
2 285 15 16 31838
0 285 20 16 4246 72 20282
0 383 30 427 2532 59
0 411 30 399 2650 58 18508 100
4 373 71 97 3388
2 262 66 71 3200 932
6 291 5 4 4319 27582
2 179 62 111 8839 520
0 179 62 122 20439
1 -800 60 800 32339 200 200
0 -720 120 40 3231
0 -680 120 40 3211
0 -499 61 73 7076
0 -243 31 127 29739
0 0 60 840 32239 200 200
0 44 35 77 20539
0 94 61 96 2090
0 139 52 51 2396
0 254 60 144 2059
0 285 5 16 31839
0 296 8 14 3892 3115
0 298 7 12 3393
0 373 60 441 2499 25910
0 413 60 401 2468 17541 900 100
10 378 28 48 2938
2 411 31 107 2939
3 376 30 437 2533 59
0 423 30 390 2651 58 18508 100
8 255 6 9 20499
2 226 67 45 4270
0 227 36 44 27039
0 245 26 26 4285
1 245 11 17 2099 833 1354 328 23986
9 226 46 28 4303
0 227 26 17 30339
3 -248 65 66 4627 344 2065+1
0 -244 22 59 5644
0 273 13 9 3307 1386
1 143 115 125 7372+1 1920+1
0 149 22 48 7374 1921
0 165 21 32 3439 19800
0 165 81 100 4232
0 165 81 101 4134
3 414 31 104 2940
3 273 3 4 2057 2096
0 373 30 442 2534 59
0 505 30 310 2652 58 18508 100
14 226 22 28 30340
1 -800 60 800 32340 200 200
0 -760 180 40 3253
0 -497 32 64 7077
0 -248 43 66 2975
0 0 60 840 32240 200 200
0 89 40 61 5837
0 143 61 125 7375 1921
0 168 60 97 23240
0 168 60 98 3440
0 196 17 32 8840 520 11080
0 226 32 37 27040
0 253 60 130 2060
0 370 60 450 2500 25910
0 504 60 316 2469 17541 900 100
8 248 8 6 3997
3 -215 9 7 3727 899
0 -49 10 13 6892 23
1 412 31 100 2941
1 -49 3 4 4256
2 376 30 443 2535 59
0 505 30 314 2653 58 18508 100
17 -206 7 7 3337 1362
13 355 30 465 2536 59
0 504 30 316 2654 58 18508 100
15 -880 600 40 3291
0 -840 300 40 3283
0 -800 60 800 32341 200 200
0 -800 240 40 3270
0 -720 120 40 3232
0 -680 120 40 3212
0 0 60 840 32241 200 200
0 163 34 78 7376 1921
0 250 34 121 2061
0 351 60 467 2501 25910
0 506 60 312 2470 17541 900 100
0 590 901 120 5934
0 670 901 121 5929
0 750 901 121 5924
0 828 601 51 6116
5 294 145 91 4255
3 80 404 291 4144 99
0 210 171 161 4145
0 249 53 50 24311
0 280 171 76 24376
0 280 209 76 24371
7 210 206 71 24372
0 236 105 45 24377
0 351 30 467 2537 59
0 510 30 308 2655 58 18508 100
14 -531 31 74 7078
11 695 211 51 6088
5 362 30 451 2538 59
0 543 30 270 2656 58 18508 100
11 38 319 318 7755
4 -800 60 800 32342 200 200
0 -533 61 82 7079
0 0 60 840 32242 200 200
0 236 61 130 24312
0 366 60 405 2502 25910
0 541 60 230 2471 17541 900 100
10 761 311 51 6078
5 369 30 402 2539 59
0 548 30 223 2657 58 18508 100
6 80 294 276 4146
0 200 64 48 7761
0 206 40 77 24342
0 210 140 71 24379
5 -498 21 12 3336 1362
6 391 111 42 7685+1
0 395 9 8 7692
2 230 89 72 7774
6 391 31 38 7693
0 728 241 51 6082
1 150 171 61 24373 8
2 280 114 76 24378
2 366 30 370 2540 59
0 534 30 202 2658 58 18508 100
6 355 60 16 24370
9 -800 60 800 32343 200 200
0 -760 180 40 3254
0 -720 120 40 3233
0 -680 120 40 3213
0 -512 61 168 7080
0 0 60 840 32243 200 200
0 80 61 276 24343
0 82 18 36 7782
0 282 59 89 24313
0 367 60 431 2503 25910
0 531 60 267 2472 17541 900 100
3 -606 1667 822 10601 17105
0 -75 3 4 4724
3 156 83 65 7767
2 -7 9 78 4684
2 393 31 40 7694
0 795 401 51 6076
5 372 30 426 2541 60
0 534 30 264 2659 58 18508 100
1 148 8 10 7779
0 167 612 369 4214 266 10
0 181 612 355 4555 55
0 354 45 57 2327 11 2153 11 66 11 16834 40
0 358 29 49 2349 21 31 21 2091 21 118 130
1 322 59 34 7764
1 295 32 31 7773
1 80 65 71 24374 9
1 115 46 70 7780
0 210 89 59 7766
4 276 32 34 7762
4 82 26 46 7781
7 303 35 30 7763
5 403 31 27 7695
2 80 42 56 7785
3 310 30 109 2350 21 31 21 2091 21 118 130
0 404 30 407 2542 60
0 514 30 297 2660 58 18508 100
2 126 82 74 7756
1 284 6 5 7760
2 238 77 67 7775
5 287 36 28 7776
4 291 61 182 2328 11 2153 11 66 11 16834 40
1 -800 60 800 32344 200 200
0 -421 39 76 7081
0 0 60 840 32244 200 200
0 82 61 273 24344
0 410 61 401 2504 25910
0 506 60 305 2473 17541 900 100
10 416 13 12 7696
5 299 31 160 2351 21 31 21 2091 21 118 130
0 418 30 393 2543 60
0 507 30 304 2661 58 18508 100
1 58 24 41 4244 989+2
4 263 83 42 6207
2 177 42 65 7778
11 178 62 48 7772
7 210 155 85 24380
0 210 192 85 24382
5 282 30 191 2352 21 31 21 2091 21 118 130
0 451 30 325 2544 60
0 495 30 281 2662 58 18508 100
8 219 47 35 7765
0 242 50 37 7759
7 -800 60 800 32345 200 200
0 -800 240 40 3271
0 -720 120 40 3234
0 -680 120 40 3214
0 0 60 840 32245 200 200
0 181 61 101 24345
0 273 60 219 2329 11 2153 11 66 11 16834 40
0 468 60 345 2505 25910
0 490 60 323 2474 17541 900 100
10 695 211 51 6089
5 278 30 214 2353 21 31 21 2091 21 118 130
0 470 30 302 2545 60
0 490 30 282 2663 58 18508 100
3 214 41 59 7787
22 185 47 82 3106 1576 4998
0 205 47 62 9678 14697
0 215 20 52 24305
0 270 10 12 7784
4 273 32 212 2354 21 31 21 2091 21 227 21
1 494 30 319 2546 60 58 58 18508 100
2 267 35 17 5263+1 2
0 268 7 5 5303
2 270 5 7 5296
2 271 5 7 5299
1 267 7 7 5293
0 271 6 10 5305
2 277 11 7 5295
2 219 79 76 7771
0 241 65 39 7758
0 267 5 6 5294
0 274 5 5 5301
1 271 9 10 5309
1 250 31 12 7769
2 -900 3600 1800 8858
0 -840 300 40 3284
0 -800 60 800 32346 200 200
0 -760 180 40 3255
0 0 60 840 32246 200 200
0 205 27 48 24306
0 219 61 76 24346
0 267 8 6 5304
0 268 4 4 5308
0 277 61 202 2330 11 2153 11 66 11 16834 40
0 498 60 316 2475 31 17510 900 100 7400
2 271 6 7 5307
2 273 7 8 5292
1 267 7 7 5311
2 273 8 8 5297
2 269 6 8 5298
1 267 6 5 5300
1 229 13 17 7786
2 267 9 6 5302
0 270 9 5 5306
0 273 5 7 5310
2 266 60 29 7757
0 277 30 175 2355 21 31 21 2091 21 227 21
0 501 30 312 2547 60 58 58 18508 100
5 -140 495 218 4755 143 4571+1
0 0 40 78 9476 14390
1 67 23 71 7777
1 56 135 230 4239
0 156 39 116 23946
0 219 13 27 7783
7 238 19 19 7768
4 252 20 19 7770
1 -606 800 522 4283 656 2904+1 1464+1
0 -155 27 70 6736 1110
6 728 241 51 6083
5 282 31 163 2356 21 31 21 2091 21 227 21
0 497 30 317 2548 60 58 58 18508 100
6 -110 460 170 4238
0 -90 207 150 3001 1812 517
0 -90 220 150 4211
0 25 9 35 23830 16
8 56 62 230 23947
1 -800 60 800 32347 200 200
0 -720 120 40 3235
0 -680 120 40 3215
0 -156 44 72 6737 1110
0 -89 60 89 9487 14390
0 -19 30 74 23831
0 0 60 55 23847
0 0 60 75 9477 14390
0 0 60 840 32247 200 200
0 211 61 221 2331 11 2153 11 66 11 16834 40
0 271 15 24 24347
0 497 60 317 2476 31 17510 900 100 7400
7 -123 3 6 4708 2014+1 1296
6 56 48 149 24047
0 56 84 149 4240
2 214 30 214 2357 21 31 21 2091 21 227 21
0 497 30 312 2549 60 58 58 18508 100
5 8 217 71 4742 179
0 11 79 68 3375
0 761 311 51 6079
2 -36 38 36 23887
4 -600 1934 1267 3832
4 -36 30 74 23832
5 11 51 57 4751
0 11 64 68 4245
0 12 51 56 3167+1
0 22 26 46 24547
0 50 17 18 3383 1013
5 36 20 24 3384 1013
0 139 77 86 4676+2 313 2
1 51 5 5 3382 1013
4 211 30 216 2358 21 31 21 2091 21 227 21
0 501 30 297 2551 59 58 58 18508 100
2 25 13 14 3380 1013
6 24 24 24 3379 1013
0 45 14 18 3385 1013
4 20 11 13 3378 1013
3 -800 60 800 32348 200 200
0 -108 61 108 9488 14390
0 -78 60 78 23888
0 -60 30 77 23833
0 0 60 42 23848
0 0 60 70 9478 14390
0 0 60 840 32248 200 200
0 12 39 67 24548
0 60 37 125 23948 100
0 177 60 248 4496 11
0 215 60 210 2332 11 2230 11 16834 40
0 496 60 299 2477 31 17510 900 100 7400
1 -347 60 259 7848 20500
0 79 79 155 4131
0 83 59 151 2044 1104 257
0 83 75 151 4147 609
0 92 15 137 5896
0 208 19 21 9205
2 38 15 21 3381 1013
1 12 22 18 3377 1013
8 205 19 16 9206
2 83 22 23 9207
1 11 6 4 3414 1343 19743
0 83 31 151 5897
0 101 24 128 9208
0 225 31 198 2359 21 31 21 2091 21 227 21
0 501 30 292 2552 59 58 58 18508 100
8 91 24 143 9209
5 169 23 58 9211
2 -78 30 38 21148
0 -78 30 120 23834
0 -33 34 19 4219
2 97 26 135 9210
2 -107 4 4 6720+1 1297
0 90 22 21 2093
0 213 9 15 9213
3 -69 44 29 2308
1 159 25 58 9214
2 213 14 12 9215
0 695 211 51 6090
4 85 24 132 5899
0 113 11 60 9212
1 79 35 33 2094 1082
0 85 31 145 5898
0 181 31 244 2360 21 31 21 2091 21 227 21
0 492 30 292 2553 59 58 58 18508 100
7 104 24 43 9218
1 139 13 16 9216
7 -800 60 800 32349 200 200
0 -800 240 40 3272
0 -760 180 40 3256
0 -720 120 40 3236
0 -680 120 40 3216
0 -379 61 272 7849 20500
0 -121 60 121 9489 14390
0 -87 60 45 21149
0 -87 60 87 23889
0 -84 30 127 23835
0 0 60 43 23849
0 0 60 74 9479 14390
0 0 60 840 32249 200 200
0 104 16 112 2045 1104 257
0 167 60 285 4497 11
0 181 60 271 2333 11 2230 11 16834 40
0 491 60 278 2478 31 17510 900 100 7400
5 112 11 36 9217
2 0 11 22 4295
5 -472 540 459 4202
0 -386 445 293 4203
0 -379 48 208 20249 100
1 8 47 66 29849
0 8 104 69 3376 922 25573+2
2 8 62 43 29874
0 181 30 271 2361 21 31 21 2091 21 227 21
0 491 30 278 2554 59 58 58 18508 100
6 183 67 46 3415
9 -87 30 103 23836
13 40 31 24 5245+2
2 215 30 240 2362 21 31 21 2091 21 227 21
0 494 30 273 2555 59 58 58 18508 100
3 -437 409 339 3112 465 885 3383 1628
0 -85 43 17 2309
2 795 401 51 6119
3 -255 7 25 8017 2435
2 220 2 3 8428 2+1 2
2 -225 6 8 8022 2433
0 221 9 5 2326 1081 1204 127+1 3687+1
2 -285 9 14 8026 2433
1 -800 60 800 32350 200 200
0 -386 60 260 20250 100
0 -386 61 266 7850 20500
0 -131 61 131 9490 14390
0 -102 60 102 23890
0 -92 31 136 23837
0 -90 31 37 21150
0 0 60 44 9480 14370 20
0 0 60 840 32250 200 200
0 14 57 63 29850
0 190 60 326 4498 11
0 221 60 295 2334 11 2230 11 16834 40
0 495 60 265 2479 31 17510 900 100 7400
3 173 94 97 3823+1
2 -291 5 7 8023 2433
0 -43 46 86 3000 1613 207 509
3 -308 6 18 8025 2433
1 -345 4 10 8030 2433
0 -222 7 20 8014 2435
2 -338 8 4 8016 2435
0 -315 6 8 8029 2433
3 -335 7 22 8031 2433
1 226 30 273 2363 21 31 21 2091 21 227 21
0 495 30 250 2556 59 58 58 18508 100
2 -347 7 15 8020 2433
3 30 140 192 4683 312
0 62 20 125 3121
5 -210 8 8 8027 2433
2 -13 13 13 2933
1 49 99 146 4253
0 77 12 17 25391
2 -102 30 146 23838
5 -353 8 6 8013 2435
5 30 21 175 3122
0 88 21 28 25392
0 186 20 61 3825
0 728 241 51 6084
2 -208 8 7 8032 2433
3 244 30 290 2364 21 31 21 2091 21 227 21
0 498 30 239 2557 59 58 58 18508 100
2 -66 21 48 3002 1255 547 527
5 218 29 36 3821 8 407
0 231 6 8 3827
5 30 26 187 3123
0 49 26 146 25393
2 204 22 64 3826
0 218 22 36 3828
1 -880 600 40 3292
0 -840 300 40 3285
0 -800 60 800 32351 200 200
0 -720 120 40 3237
0 -680 120 40 3217
0 -381 61 277 7851 12400 100 8000
0 -140 61 141 9491 14390
0 -110 30 124 23839
0 -110 60 110 23891
0 0 58 39 23851
0 0 60 55 9481 14390
0 0 60 840 32251 200 200
0 246 60 290 4499 11
0 263 60 273 2335 11 2230 11 16834 40
0 515 60 225 2480 31 17510 900 100 7400
0 828 600 51 6117
10 -323 9 36 8024 2433
5 -345 7 12 8021 2433
0 282 30 254 2365 21 31 21 2091 21 227 21
0 531 30 209 2558 59 58 58 18508 100
2 34 26 188 3124
0 63 26 123 25394
3 -181 7 14 8015 2435
3 170 354 291 4612 335 1720+1
0 211 37 87 3097 3591
4 286 116 117 4737 190 252
1 203 313 253 4301 831
0 239 28 11 2458 4226 23492
2 -110 30 149 23840
6 239 20 11 3092
1 47 30 173 3125
0 55 30 87 25395
5 339 18 70 5169
3 331 66 56 4162 4 1012
0 339 15 42 2098 3075 7 5
0 401 30 131 2366 21 31 21 2091 21 227 21
0 498 30 242 2559 59 58 58 18508 100
14 -374 61 283 7852 12400 8100
0 -371 62 278 20352
1 -800 60 800 32352 200 200
0 -760 180 40 3257
0 -95 60 95 9492 14390
0 -85 60 85 23892
0 -84 30 130 23841
0 0 60 67 9482 14390
0 0 60 840 32252 200 200
0 211 60 176 3098 3591
0 297 60 231 4500 11
0 331 11 6 5168 7 7
0 331 20 53 5186
0 331 20 87 5170
0 339 20 45 2097 3077 7
0 408 60 120 2336 11 2230 11 16834 40
0 422 60 315 2481 31 17510 900 100 7400
5 0 45 46 23852
1 244 54 105 3093
0 260 18 10 2457 4226 23492
4 695 210 51 6091
5 413 30 90 2367 21 31 21 2091 21 227 21
0 426 30 310 2560 59 58 58 18508 100
5 344 17 43 2096 3080 7 4
0 344 20 87 5171
1 269 24 79 2443 4226 23492
4 -168 5 21 8028 2433
4 -382 122 123 3107 4952
1 -85 30 86 23842
0 761 311 51 6080
4 16 202 223 6324+1 2746+1
3 301 24 39 2444 4226 23492
3 373 11 57 5172
5 422 30 298 2561 59 58 60 18506 100
0 424 30 65 2368 21 31 21 2091 21 227 32
2 373 4 4 5167 10 7 4
1 337 27 27 2445 4226 23492
3 244 3 17 2459 4226 23492
7 -30 21 11 2310
1 326 30 19 2446 4226 23492
1 -800 60 800 32353 200 200
0 -800 240 40 3273
0 -720 120 40 3238
0 -680 120 40 3218
0 -408 61 320 7853 12400 8100
0 -362 60 103 20353
0 -101 61 101 9493 14390
0 -85 60 83 23893
0 -73 30 71 23843
0 0 60 840 32253 200 200
0 170 60 266 3099 3591
0 203 60 173 3094
0 426 60 336 2482 31 17510 900 100 7400
0 450 28 34 2337 11 2153 11 66 11 16834 40
0 590 900 120 5935
0 670 900 121 5930
0 750 900 121 5925
11 341 24 17 2447 4226 23492
4 427 30 332 2562 59 58 60 18506 100
0 458 13 26 2369 21 31 21 2091 21 227 41
13 334 22 30 2448 4226 23492
2 -85 30 80 23844
10 -672 60 16 2986 1651
0 -668 21 12 8455
0 203 2 2 2460 4226 23492
2 345 17 31 2449 4226 23492
3 447 30 316 2563 59 58 60 18506 100
8 345 27 41 2450 4226 23492
6 93 4 4 3295
1 -800 60 800 32354 200 200
0 -672 40 11 8456
0 -482 61 392 7854 20500
0 -467 61 442 20254
0 -382 61 284 20354
0 -109 35 109 9494 14390
0 -92 31 78 23845 49
0 0 60 840 32254 200 200
0 176 60 285 3100 3591
0 246 60 210 3095
0 458 60 305 2483 31 17510 900 100 7400
4 293 28 87 2451 4226 23492
8 -148 237 174 5545+1
0 -112 48 136 5550
1 413 22 22 2453 4226 23492
1 -668 21 7 2985 1651
0 377 28 39 2452 4226 23492
1 458 30 305 2564 59 58 60 18506 100
13 421 29 35 2454 4226 23492
1 -392 92 53 3110+1 4788
0 -376 128 95 3308 4750
2 109 30 130 8692
1 246 3 3 4709
0 246 12 32 2456 4226 23492
3 -135 11 21 8391
5 728 241 51 6085
5 436 30 324 2565 59 58 60 18506 100
1 418 33 26 2455 4226 23492
14 -800 60 800 32355 200 200
0 -760 180 40 3258
0 -720 120 40 3239
0 -680 120 40 3219
0 -509 61 417 7855 20500
0 -472 61 459 20255
0 -291 60 151 20355
0 -139 61 165 5551
0 0 60 840 32255 200 200
0 110 56 129 8693
0 230 39 227 3101 3591
0 428 19 16 3096
0 436 60 333 2484 31 17510 900 100 7400
5 -146 1510 640 8542 318
0 -146 1510 860 4152 805
0 131 6 6 3993 421 2223
0 131 17 76 4675
4 -900 702 301 4764 121
1 -810 240 50 3852
5 436 30 332 2566 59 58 60 18506 100
5 795 401 51 6120
20 695 211 51 6092
5 452 30 317 2567 59 58 60 18506 100
2 -360 7 9 5825
11 -800 243 114 3294
2 -900 600 140 5482
0 -840 300 40 3286
0 -800 60 800 32356 200 200
0 -590 60 452 7856 20500
0 -465 60 442 20256
0 -292 37 72 20356
0 -148 60 168 5552
0 0 60 840 32256 200 200
0 457 60 306 2485 31 17510 900 100 7400
15 467 30 296 2568 59 58 60 18506 100
8 -294 14 48 3113 16934
7 -810 200 50 5479
9 242 2 2 2461 2250 1976 23492
6 490 30 282 2569 59 58 60 18506 100
5 -600 351 350 3994 5197
6 -109 69 44 4718
4 -800 60 800 32357 200 200
0 -800 240 40 3274
0 -720 120 40 3240
0 -680 120 40 3220
0 -606 61 466 7857 20500
0 -352 61 212 20257
0 -143 61 132 9874
0 0 60 840 32257 200 200
0 502 60 270 2486 31 17510 900 100 7400
2 -265 181 117 4749 158 5393 7 2+3
0 -261 59 108 3169 7146
8 -760 160 30 5480
4 -176 514 494 6321+1 2752+1
1 513 30 199 2570 59 58 60 18506 100
25 -730 120 35 5481
0 761 311 51 6122
5 543 30 167 2571 59 58 60 18506 100
1 -560 282 302 3851 316 792
14 -800 60 800 32358 200 200
0 -760 180 40 3259
0 -594 60 335 7858 20500
0 -559 60 163 2133
0 -343 12 71 20258
0 -265 60 117 3170 7146
0 -44 9 21 9875
0 0 60 840 32258 200 200
0 544 60 157 2487 31 17510 900 100 7400
2 86 57 108 4732
6 52 3 3 4735
7 -228 47 33 3163 7151
0 -199 3 4 2997 1646
0 546 30 153 2572 59 58 60 18506 100
4 -225 32 25 3060 1602
16 -512 15 34 3788
2 -780 18 9 4715
1 -477 22 52 27258
0 -477 135 139 4272
2 728 251 51 6086
3 -474 82 70 27292
0 -474 124 133 2193 25007
0 -464 20 19 2129 25100
0 -224 3 3 2998 167+1 1478
1 -208 4 5 3164 1586
0 -174 24 29 4730
1 192 3 2 4733
0 544 30 157 2573 59 58 60 18506 100
4 -213 7 7 2981 1652
3 -474 18 21 2132 25100
1 -228 4 4 2996 1646
3 71 1447 761 4267
0 149 1286 599 4759 134 1425+1 463+1
0 149 1517 716 4269
0 155 1268 593 9311
0 490 65 73 3370 2 334 511 182 1929
1 -456 15 14 2128 25100
0 -218 3 5 2995
0 -218 5 5 4641
3 -800 60 800 32359 200 200
0 -720 120 40 3241
0 -560 60 253 2134
0 -477 60 139 27259
0 -444 21 8 2123 25100
0 -325 54 69 6738 1121
0 -260 63 63 3171 7146
0 -218 2 5 3172
0 -204 20 31 4714
0 0 60 840 32259 200 200
0 544 60 158 2488 31 17510 900 100 7400
6 -529 10 7 3789
0 -468 23 16 2131 25100
0 -454 17 17 2127 25100
4 695 220 51 6093
2 -439 17 9 2122 25100
3 598 30 104 2574 59 58 60 18506 100
2 -459 16 13 2130 25100
1 -450 18 17 2126 25100
5 -433 16 9 2121 25100
3 -443 17 12 2125 25100
5 -440 23 14 2124 25100
0 -428 17 13 2118 25100
1 -422 13 8 2117 25100
6 -430 18 10 2119 25100
1 -417 68 76 27291
0 -415 8 8 2116 25100
0 -391 43 50 2105 25100
2 -413 11 9 2114 25100
3 -422 17 16 2115 25100
0 513 228 31 3477 2926 20337 200
0 513 577 201 2964 374 129 2926
1 609 30 92 2575 59 58 60 18506 100
4 -427 16 19 2120 25100
7 -398 19 14 2109 25100
4 -800 60 800 32360 200 200
0 -544 60 280 2135
0 -442 53 100 27260
0 0 60 840 32260 200 200
0 479 60 88 3371 2 334 693 20 1909
0 616 60 100 2489 31 17510 900 100 7400
4 -410 19 16 2111 25100
1 -415 9 6 2113 25100
3 -396 16 8 2110 25100
2 -417 16 15 2112 25100
5 620 30 91 2576 59 58 60 18506 100
2 -392 16 20 2106 25100
1 -406 23 18 2108 25100
9 -391 20 17 2107 25100
1 -209 51 85 3460 1260
0 -193 32 32 3141
0 -193 35 32 4721
3 -184 17 12 3140 1612
13 -500 10 25 3790
0 -171 19 10 3139 1609
1 622 30 95 2636 118 635+1 17870 100
9 -160 64 62 8899+4
`;
