/** Given names that are common in English newspapers, of the whole world; most are hardly ever anything else. */
const MEN =
  "Aaron Abdel Abdul Abdullah Abraham Adam Adrian Ahmad Ahmed Akbar Al Alan Albert Alberto Alejandro Aleksandr Alex Alexander Alexei Alexey Alexis Alfred Ali Allan Allen Amir Anatoly Anders Andre André Andrei Andres Andrés Andrew Andrey Andy Angelo Anthony Antonio António Arjun Arnold Arthur Arturo Ashraf Barack Barry Bashar Ben Benjamin Benny Bernard Bernie Bilal Bill Billy Bob Bobby Boris Brad Bradley Brandon Brendan Brent Brett Brian Bruce Bruno Bryan Calvin Cameron Carl Carlos Chad Charles Charlie Chris Christian Christopher Clarence Claude Clive Colin Connor Craig Curtis Cyril Damian Damien Dan Daniel Danny Darren Dave David Dean Dennis Derek Diego Dick Dimitri Dmitri Dmitry Dominic Don Donald Doug Douglas Duncan Dustin Dylan Eddie Edgar Edmund Eduardo Edward Edwin Elijah Elliot Elon Emmanuel Enrique Eric Erik Ernest Ethan Eugene Evan Evgeny Fabio Farid Fernando Fidel Floyd Francesco Francis Francisco François Frank Frankie Franz Fred Frederick Gabriel Gareth Gary Gavin Geoff Geoffrey George Gerald Gerard Gerhard Gianni Gilbert Giorgio Giovanni Giuseppe Glenn Gordon Graham Greg Gregory Guillermo Gustavo Guy Hamid Hans Harold Harry Harvey Hasan Hassan Hector Heinrich Helmut Henri Henry Herbert Herman Hiroshi Hosni Howard Hugh Hugo Hussein Ian Ibrahim Igor Imran Isaac Ismail Ivan Jack Jackson Jacob Jacques Jake Jamal James Jamie Jan Jared Jason Javier Jay Jean Jeff Jeffrey Jeremy Jerome Jerry Jesse Jim Jimmy Joe Joel Joachim Johan Johannes John Johnny Jon Jonathan Jordi Jorge José Jose Joseph Josh Joshua Juan Jürgen Julian Julius Justin Kamal Karim Karl Keith Keir Ken Kenneth Kevin Khaled Khalid Kofi Kurt Kyle Lance Larry Lars Laurent Lawrence Lee Leo Leon Leonard Leonardo Leroy Lewis Lionel Lloyd Lorenzo Lou Louis Luc Luca Lucas Luigi Luis Luiz Luke Mahmoud Malcolm Manfred Manuel Marc Marcel Marcelo Marco Marcus Mario Mark Markus Martin Marvin Massimo Mateo Matt Matteo Matthew Matthias Maurice Mauricio Max Maxim Mehmet Michael Michel Miguel Mike Mikhail Mitch Mitt Mohamed Mohammad Mohammed Morgan Moses Muhammad Murray Mustafa Narendra Nasser Nathan Neil Nelson Nicholas Nick Nicola Nicolas Nicolás Nigel Nikita Nikolai Nikolay Noah Noel Norman Oleg Oleksandr Oliver Olivier Omar Oscar Otto Owen Pablo Paolo Patrick Paul Paulo Pavel Pedro Pervez Peter Phil Philip Philippe Phillip Pierre Pyotr Rafael Rahul Raj Rajesh Ralph Ramesh Ramon Randy Raúl Raul Ravi Ray Raymond Recep Reza Ricardo Richard Rick Ricky Riccardo Rob Robert Roberto Robin Rodney Rodrigo Roger Roland Roman Ron Ronald Ronnie Rory Ross Roy Rudolf Rupert Russell Ryan Saeed Salman Salvatore Sam Samir Samuel Sanjay Scott Sean Sebastian Serge Sergei Sergey Sergio Seth Shane Shaun Shawn Shinzo Sidney Silvio Simon Stanley Stefan Stefano Stephen Steve Steven Stewart Stuart Sunil Sven Syed Tariq Ted Terry Theodore Thomas Tim Timothy Tobias Todd Tom Tommy Tony Travis Trevor Tyler Umar Vicente Victor Viktor Vince Vincent Vijay Virat Vitaly Vladimir Volodymyr Walter Warren Wayne Werner Wilhelm William Willie Winston Wolfgang Xavier Yasser Yevgeny Yitzhak Yuri Yury Yusuf Zac Zach Zachary Ziad Osama Maxime Kanye Beto Cory Pete Rishi Tedros Joko Jair Nayib Ferdinand Anwar Mahathir Najib Nawaz Shehbaz Amit Arvind Manmohan Sundar Satya Volker Olaf Friedrich Jens Ulf Mateusz Andrzej Lech Jaroslaw Petr Vaclav Klaus Nikos Kyriakos Aleksandar Milorad Zoran Edi Ekrem Naftali Yair Ehud Ariel Shimon Yahya Muammar Yoweri Emmerson Thabo Desmond Muhammadu Bola Macky Alassane Felix Denis Abiy Tyrone Jamal Dwayne Terrence Clint Clay Chuck Cliff Doug Eli Ezra Fabian Gus Hank Ike Jed Kirk Kyle Levi Logan Mason Micah Mick Myles Ned Nolan Percy Quentin Reggie Rex Sal Seamus Sid Spencer Stu Theo Toby Trent Vic Wes";
const WOMEN =
  "Abigail Ada Adele Agnes Aisha Alexandra Alexandria Alice Alicia Alison Allison Amanda Amber Amelia Amy Ana Anastasia Andrea Angela Angelina Anita Ann Anna Anne Annette Annie Antonia Ariana Astrid Aung Barbara Beatrice Benazir Bernadette Beth Betsy Betty Beverly Bianca Brenda Bridget Brittany Camilla Camille Carla Carmen Carol Carole Caroline Carolyn Carrie Catherine Cathy Cecilia Celine Charlotte Chelsea Cheryl Chloe Christina Christine Cindy Claire Clara Claudia Connie Courtney Cristina Cynthia Danielle Deborah Debbie Denise Diana Diane Dilma Dolores Donna Dorothy Edith Eileen Elaine Eleanor Elena Elisabeth Elise Elizabeth Ella Ellen Emily Emma Erica Erin Esther Eva Evelyn Fatima Felicity Fiona Florence Frances Francesca Gabriela Gabrielle Geraldine Gina Giorgia Gloria Grace Greta Gwen Hannah Harriet Heather Heidi Helen Helena Hillary Hilary Holly Ida Indira Ingrid Irene Irina Isabel Isabella Ivanka Jacinda Jackie Jacqueline Jane Janet Janice Jasmine Jeanne Jennifer Jenny Jessica Jill Jo Joan Joanna Joanne Jodie Josephine Joyce Juanita Judith Judy Julia Juliana Julie Juliet Kamala Karen Kate Katherine Kathleen Kathryn Kathy Katie Katy Kay Keiko Kelly Kim Kimberly Kirsten Kristen Kristin Laura Lauren Leila Leslie Lena Lily Linda Lindsay Lisa Liz Louise Lucia Lucy Lydia Lynn Madeleine Malala Margaret Maria María Marian Marianne Marie Marilyn Marina Marine Marion Marissa Martha Mary Maureen Megan Meghan Melania Melanie Melissa Meryl Mia Michelle Miranda Miriam Molly Monica Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nicole Nikki Nina Nora Norma Oksana Olga Olivia Oprah Pamela Patricia Paula Pauline Peggy Penelope Penny Phoebe Phyllis Priti Priya Rachel Rania Rebecca Regina Renee Rita Roberta Rosa Rose Rosemary Roxanne Ruth Sabrina Sally Samantha Sandra Sara Sarah Serena Shannon Sharon Sheila Sheryl Shirley Silvia Simone Sonia Sophia Sophie Stacy Stella Stephanie Sue Susan Susanna Suzanne Svetlana Sylvia Tanya Tatiana Taylor Teresa Theresa Tina Tracy Ursula Valentina Valerie Vanessa Venus Vera Veronica Victoria Viola Virginia Vivian Wendy Whitney Winifred Yoko Yolanda Yulia Yvonne Zara Zoe Kristi Gretchen Mette Sanna Kaja Zuzana Annalena Ngozi Nirmala Pushpa Golda Becky Bonnie Charlene Dawn Deanna Doreen Eliza Elsa Gail Gayle Glenda Gwyneth Hazel Imelda Ivy Janelle Jeanette Joy Jocelyn Kara Kendra Kerry Krista Lana Lara Lorraine Lucille Mabel Maggie Mallory Mandy Marcia Margot Marjorie Meredith Mindy Myra Nell Nellie Opal Pam Pippa Polly Priscilla Rochelle Ronda Rosalind Roz Sadie Selena Shelly Sherry Sigrid Sonja Tabitha Tamara Tammy Tara Thelma Tiffany Toni Trudy Velma Verity Vicky Wanda Wilma Yasmin";

const NAMES: ReadonlySet<string> = new Set([...MEN.split(" "), ...WOMEN.split(" ")]);

export const isFirstName = (word: string): boolean => NAMES.has(word);

/** Given names that begin names of places, bodies and things as well. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  "Virginia Georgia Florence Charlotte Victoria Austin Jordan Sydney Chelsea Madison Grace Rose Frank Mark Dean Guy Lance Max Ray Roman Ross Holly Lily Penny Venus Amber Jasmine Al Ali Lee Morgan Jean Jan Marina Marine Christian Don Bill Carol Dick Jack Jo Kay Kim Pat Salman Dolores Gloria Alexandria Chad Francis Martin Marion Nelson Norman Stanley Lloyd Lorenzo Marshall Murray Russell Warren Wayne Willie Xavier Craig Gordon Harvey Jackson Jesse Leon Leo Luis Lou Manuel Marian Rosa Rita Ruth Santiago Diego Salvador Sierra Dakota Carolina Regina Diana Helena Lance Ada Ana Ella Eva Ida Lucia Maria Miranda Nina Paula Stella Vera Viola Whitney Winston Floyd Harold Howard Hugh Lawrence Lewis Owen Ralph Curtis".split(
    " ",
  ),
);
/** Whether a word is a given name and hardly anything else. */
export const isOnlyFirstName = (word: string): boolean => NAMES.has(word) && !AMBIGUOUS.has(word);

/** Short forms that stand for another name. */
const SHORT: Readonly<Record<string, string>> = {
  Mike: "Michael",
  Bill: "William",
  Will: "William",
  Bob: "Robert",
  Rob: "Robert",
  Robbie: "Robert",
  Dick: "Richard",
  Rick: "Richard",
  Jim: "James",
  Jimmy: "James",
  Jamie: "James",
  Joe: "Joseph",
  Tom: "Thomas",
  Tim: "Timothy",
  Dan: "Daniel",
  Danny: "Daniel",
  Dave: "David",
  Steve: "Steven",
  Stephen: "Steven",
  Chris: "Christopher",
  Matt: "Matthew",
  Nick: "Nicholas",
  Tony: "Anthony",
  Andy: "Andrew",
  Ben: "Benjamin",
  Sam: "Samuel",
  Greg: "Gregory",
  Jeff: "Jeffrey",
  Ken: "Kenneth",
  Ron: "Ronald",
  Don: "Donald",
  Ted: "Edward",
  Ed: "Edward",
  Alex: "Alexander",
  Liz: "Elizabeth",
  Beth: "Elizabeth",
  Kate: "Katherine",
  Katie: "Katherine",
  Kathy: "Katherine",
  Sue: "Susan",
  Jenny: "Jennifer",
  Becky: "Rebecca",
  Bernie: "Bernard",
  Chuck: "Charles",
  Charlie: "Charles",
  Larry: "Lawrence",
  Josh: "Joshua",
  Pat: "Patrick",
  Pete: "Peter",
  Phil: "Philip",
  Ray: "Raymond",
  Doug: "Douglas",
  Max: "Maxwell",
  Dmitry: "Dmitri",
  Sergey: "Sergei",
  Mohammad: "Mohammed",
  Muhammad: "Mohammed",
  Mohamed: "Mohammed",
};

/** A first name as it is compared: `Mike` and `Michael` may be one person. */
export const fullFirstName = (name: string): string => (Object.hasOwn(SHORT, name) ? SHORT[name]! : name);
