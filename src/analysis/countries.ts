/*
 * Names, capitals and continents are those of countries-list 3.4.1, (c) 2014 Annexare Studio, MIT licence; adjectives
 * those of i18n-nationality 1.4.0, (c) 2016 widdix GmbH, MIT licence. Both as English newspapers write them.
 * The terms of that licence stand in LICENSE.
 */

/** One country or territory a line: name, continent, capital, adjectives and people, other names. */
export const COUNTRIES = `
Afghanistan|AS|Kabul|Afghan,Afghans|
Albania|EU|Tirana|Albanian,Albanians|
Algeria|AF|Algiers|Algerian,Algerians|
Andorra|EU|Andorra la Vella|Andorran,Andorrans|
Angola|AF|Luanda|Angolan,Angolans|
Antigua and Barbuda|NA|Saint John's|Antiguan,Antiguans|Antigua
Argentina|SA|Buenos Aires|Argentine,Argentinian,Argentinians,Argentinean,Argentineans|
Armenia|AS|Yerevan|Armenian,Armenians|
Australia|OC|Canberra|Australian,Australians|
Austria|EU|Vienna|Austrian,Austrians|
Azerbaijan|AS|Baku|Azerbaijani,Azerbaijanis|
Bahamas|NA|Nassau|Bahamian,Bahamians|
Bahrain|AS|Manama|Bahraini,Bahrainis|
Bangladesh|AS|Dhaka|Bangladeshi,Bangladeshis|
Barbados|NA|Bridgetown|Barbadian,Barbadians|
Belarus|EU|Minsk|Belarusian,Belarusians|
Belgium|EU|Brussels|Belgian,Belgians|
Belize|NA|Belmopan|Belizean,Belizeans|
Benin|AF|Porto-Novo|Beninese|
Bermuda|NA|Hamilton|Bermudian,Bermudians|
Bhutan|AS|Thimphu|Bhutanese|
Bolivia|SA|La Paz|Bolivian,Bolivians|
Bosnia and Herzegovina|EU|Sarajevo|Bosnian,Bosnians|Bosnia
Botswana|AF|Gaborone|Botswanan,Botswanans|
Brazil|SA|Brasília|Brazilian,Brazilians|
Brunei|AS|Bandar Seri Begawan|Bruneian,Bruneians|
Bulgaria|EU|Sofia|Bulgarian,Bulgarians|
Burkina Faso|AF|Ouagadougou|Burkinabe|
Burundi|AF|Gitega|Burundian,Burundians|
Cambodia|AS|Phnom Penh|Cambodian,Cambodians|
Cameroon|AF|Yaoundé|Cameroonian,Cameroonians|
Canada|NA|Ottawa|Canadian,Canadians|
Cape Verde|AF|Praia|Cape Verdean,Cape Verdeans|Cabo Verde
Central African Republic|AF|Bangui||
Chad|AF|N'Djamena|Chadian,Chadians|
Chile|SA|Santiago|Chilean,Chileans|
China|AS|Beijing|Chinese|People's Republic of China,PRC
Colombia|SA|Bogotá|Colombian,Colombians|
Comoros|AF|Moroni|Comoran,Comorans|
Costa Rica|NA|San José|Costa Rican,Costa Ricans|
Croatia|EU|Zagreb|Croatian,Croatians|
Cuba|NA|Havana|Cuban,Cubans|
Cyprus|EU|Nicosia|Cypriot|
Czech Republic|EU|Prague|Czech|Czechia
Democratic Republic of the Congo|AF|Kinshasa|Congolese|DR Congo,Congo,DRC,Democratic Republic of Congo
Denmark|EU|Copenhagen|Danish,Dane,Danes|
Djibouti|AF||Djiboutian,Djiboutians|
Dominican Republic|NA|Santo Domingo|Dominican,Dominicans|
Dominica|NA|Roseau||
East Timor|AS|Dili|Timorese|Timor-Leste
Ecuador|SA|Quito|Ecuadorian,Ecuadorians,Ecuadorean,Ecuadoreans|
Egypt|AF|Cairo|Egyptian,Egyptians|
El Salvador|NA|San Salvador|Salvadoran,Salvadorans|
Equatorial Guinea|AF|Malabo|Equatorial Guinean,Equatorial Guineans|
Eritrea|AF|Asmara|Eritrean,Eritreans|
Estonia|EU|Tallinn|Estonian,Estonians|
Eswatini|AF|Lobamba|Swazi,Swazis|Swaziland
Ethiopia|AF|Addis Ababa|Ethiopian,Ethiopians|
Falkland Islands|SA|||Malvinas
Fiji|OC|Suva|Fijian,Fijians|
Finland|EU|Helsinki|Finnish,Finn,Finns|
France|EU|Paris|French,Frenchman,Frenchmans,Frenchwoman,Frenchwomans|
Gabon|AF|Libreville|Gabonese|
Gambia|AF|Banjul|Gambian,Gambians|
Georgia|AS|Tbilisi|Georgian,Georgians|
Germany|EU|Berlin|German,Germans|
Ghana|AF|Accra|Ghanaian,Ghanaians|
Gibraltar|EU|||
Greece|EU|Athens|Greek|
Greenland|NA|Nuuk|Greenlandic|
Grenada|NA||Grenadian,Grenadians|
Guam|OC|||
Guatemala|NA|Guatemala City|Guatemalan,Guatemalans|
Guinea-Bissau|AF|Bissau||
Guinea|AF|Conakry|Guinean,Guineans|
Guyana|SA|Georgetown|Guyanese|
Haiti|NA|Port-au-Prince|Haitian,Haitians|
Honduras|NA|Tegucigalpa|Honduran,Hondurans|
Hong Kong|AS|||
Hungary|EU|Budapest|Hungarian,Hungarians|
Iceland|EU|Reykjavík|Icelandic|
India|AS|New Delhi|Indian,Indians|
Indonesia|AS|Jakarta|Indonesian,Indonesians|
Iran|AS|Tehran|Iranian,Iranians|Islamic Republic of Iran
Iraq|AS|Baghdad|Iraqi,Iraqis|
Ireland|EU|Dublin|Irish,Irishman,Irishmans|
Israel|AS|Jerusalem|Israeli,Israelis|
Italy|EU|Rome|Italian,Italians|
Ivory Coast|AF|Yamoussoukro|Ivorian,Ivorians|Cote d'Ivoire,Côte d'Ivoire
Jamaica|NA|Kingston|Jamaican,Jamaicans|
Japan|AS|Tokyo|Japanese|
Jordan|AS|Amman|Jordanian,Jordanians|
Kazakhstan|AS|Astana|Kazakh|
Kenya|AF|Nairobi|Kenyan,Kenyans|
Kiribati|OC|South Tarawa||
Kosovo|EU|Pristina|Kosovan,Kosovans,Kosovar|
Kuwait|AS||Kuwaiti,Kuwaitis|
Kyrgyzstan|AS|Bishkek|Kyrgyz|
Laos|AS|Vientiane|Laotian,Laotians|
Latvia|EU|Riga|Latvian,Latvians|
Lebanon|AS|Beirut|Lebanese|
Lesotho|AF|Maseru|Basotho|
Liberia|AF|Monrovia|Liberian,Liberians|
Libya|AF|Tripoli|Libyan,Libyans|
Liechtenstein|EU|Vaduz||
Lithuania|EU|Vilnius|Lithuanian,Lithuanians|
Luxembourg|EU||Luxembourger|
Macau|AS||Macanese|Macao
Madagascar|AF|Antananarivo|Malagasy|
Malawi|AF|Lilongwe|Malawian,Malawians|
Malaysia|AS|Kuala Lumpur|Malaysian,Malaysians|
Maldives|AS|Malé|Maldivian,Maldivians|
Mali|AF|Bamako|Malian,Malians|
Malta|EU|Valletta|Maltese|
Marshall Islands|OC|Majuro|Marshallese|
Mauritania|AF|Nouakchott|Mauritanian,Mauritanians|
Mauritius|AF|Port Louis|Mauritian,Mauritians|
Mexico|NA|Mexico City|Mexican,Mexicans|
Micronesia|OC|Palikir|Micronesian,Micronesians|
Moldova|EU|Chișinău|Moldovan,Moldovans|
Monaco|EU||Monegasque|
Mongolia|AS|Ulan Bator|Mongolian,Mongolians|
Montenegro|EU|Podgorica|Montenegrin|
Morocco|AF|Rabat|Moroccan,Moroccans|
Mozambique|AF|Maputo|Mozambican,Mozambicans|
Myanmar|AS|Naypyidaw|Burmese|Burma
Namibia|AF|Windhoek|Namibian,Namibians|
Nauru|OC|Yaren|Nauruan,Nauruans|
Nepal|AS|Kathmandu|Nepalese|
Netherlands|EU|Amsterdam|Dutch,Dutchman,Dutchmans|Holland
New Zealand|OC|Wellington|New Zealander,New Zealanders|
Nicaragua|NA|Managua|Nicaraguan,Nicaraguans|
Nigeria|AF|Abuja|Nigerian,Nigerians|
Niger|AF|Niamey|Nigerien|
North Korea|AS|Pyongyang|North Korean,North Koreans|
North Macedonia|EU|Skopje|Macedonian,Macedonians|Macedonia
Norway|EU|Oslo|Norwegian,Norwegians|
Oman|AS|Muscat|Omani,Omanis|
Pakistan|AS|Islamabad|Pakistani,Pakistanis|
Palau|OC||Palauan,Palauans|
Palestine|AS|Ramallah|Palestinian,Palestinians|Palestinian Territories,Palestinian territories
Panama|NA|Panama City|Panamanian,Panamanians|
Papua New Guinea|OC|Port Moresby|Papua New Guinean,Papua New Guineans|
Paraguay|SA|Asunción|Paraguayan,Paraguayans|
Peru|SA|Lima|Peruvian,Peruvians|
Philippines|AS|Manila|Filipino,Filipinos,Philippine|
Poland|EU|Warsaw|Polish,Pole,Poles|
Portugal|EU|Lisbon|Portuguese|
Puerto Rico|NA|San Juan|Puerto Rican,Puerto Ricans|
Qatar|AS|Doha|Qatari,Qataris|
Republic of the Congo|AF|Brazzaville||Congo-Brazzaville
Romania|EU|Bucharest|Romanian,Romanians|
Russia|AS|Moscow|Russian,Russians|Russian Federation
Rwanda|AF|Kigali|Rwandan,Rwandans|
Saint Kitts and Nevis|NA|Basseterre||
Saint Lucia|NA|Castries|Saint Lucian,Saint Lucians|
Saint Vincent and the Grenadines|NA|Kingstown||
Samoa|OC|Apia|Samoan,Samoans|
San Marino|EU|||
Sao Tome and Principe|AF|São Tomé||
Saudi Arabia|AS|Riyadh|Saudi,Saudis|
Senegal|AF|Dakar|Senegalese|
Serbia|EU|Belgrade|Serbian,Serbians|
Seychelles|AF|Victoria|Seychellois|
Sierra Leone|AF|Freetown|Sierra Leonean,Sierra Leoneans|
Singapore|AS||Singaporean,Singaporeans|
Slovakia|EU|Bratislava|Slovak|
Slovenia|EU|Ljubljana|Slovenian,Slovenians|
Solomon Islands|OC|Honiara|Solomon Islander|
Somalia|AF|Mogadishu|Somali,Somalis|
South Africa|AF|Pretoria|South African,South Africans|
South Korea|AS|Seoul|South Korean,South Koreans|
South Sudan|AF|Juba|South Sudanese|
Spain|EU|Madrid|Spanish,Spaniard,Spaniards|
Sri Lanka|AS|Colombo|Sri Lankan,Sri Lankans|
Sudan|AF|Khartoum|Sudanese|
Suriname|SA|Paramaribo|Surinamese|
Sweden|EU|Stockholm|Swedish,Swede,Swedes|
Switzerland|EU|Bern|Swiss|
Syria|AS|Damascus|Syrian,Syrians|
Taiwan|AS|Taipei|Taiwanese|
Tajikistan|AS|Dushanbe|Tajik|
Tanzania|AF|Dodoma|Tanzanian,Tanzanians|
Thailand|AS|Bangkok|Thai,Thais|
Togo|AF|Lomé|Togolese|
Tonga|OC||Tongan,Tongans|
Trinidad and Tobago|NA|Port of Spain|Trinidadian,Trinidadians|Trinidad
Tunisia|AF|Tunis|Tunisian,Tunisians|
Turkey|AS|Ankara|Turkish,Turk,Turks|Türkiye
Turkmenistan|AS|Ashgabat|Turkmen|
Tuvalu|OC|Funafuti|Tuvaluan,Tuvaluans|
Uganda|AF|Kampala|Ugandan,Ugandans|
Ukraine|EU|Kyiv|Ukrainian,Ukrainians|
United Arab Emirates|AS|Abu Dhabi|Emirati,Emiratis|UAE,U.A.E.,Emirates
United Kingdom|EU|London|British,Briton,Britons,Brit,Brits|UK,U.K.,Britain,Great Britain
United States|NA|Washington|American,Americans|US,U.S.,USA,U.S.A.,America,United States of America
Uruguay|SA|Montevideo|Uruguayan,Uruguayans|
Uzbekistan|AS|Tashkent|Uzbek|
Vanuatu|OC|Port Vila||
Vatican City|EU|||Vatican
Venezuela|SA|Caracas|Venezuelan,Venezuelans|
Vietnam|AS|Hanoi|Vietnamese|
Yemen|AS|Sanaa|Yemeni,Yemenis|
Zambia|AF|Lusaka|Zambian,Zambians|
Zimbabwe|AF|Harare|Zimbabwean,Zimbabweans|
`;
